package dev.ulpforge.search.binary64;

import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;

/**
 * Programs for {@code acosh x = log(x + sqrt(x² - 1))} and {@code asinh |x| = log(|x| + sqrt(x² + 1))}. Squares, roots
 * and sums are sums of two doubles.
 */
final class InverseHyperbolics {
    private static final Expression EVEN = Expression.parse("(x + 1 / x) / 2");
    private static final Expression ODD = Expression.parse("(x - 1 / x) / 2");
    /** Above, both roots are x to all digits that matter. */
    private static final double LARGE = 0x1p30;
    /** Below, {@code x - x³/6} is close enough. */
    private static final double SMALL = 0x1p-15;

    private InverseHyperbolics() {}

    /** {@return programs for a target, if it is one of the two} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        if (DoubleLogarithms.isNatural(target, EVEN, 1)) {
            return LogarithmCore.natural()
                    .map(core -> DoubleLogarithms.candidate("logarithm with a root", core, x -> even(x, core)));
        }
        return DoubleLogarithms.isNatural(target, ODD, 1)
                ? LogarithmCore.natural()
                        .map(core -> DoubleLogarithms.candidate("logarithm with a root", core, x -> odd(x, core)))
                : Stream.empty();
    }

    /** With {@code d = x - 1}, which is exact where it matters, 1 + d and the root of {@code d (x + 1)} are added. */
    private static F64 even(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        F64 one = b.f64(1);
        F64 d = x.minus(one);
        ExactSum above = ExactSum.of(x, one);
        F64 square = d.times(above.high());
        ExactSum root = root(square, d.fma(above.low(), d.fma(above.high(), square.negated())));
        ExactSum w = ExactSum.of(root.high(), d);
        F64 fast = DoubleLogarithms.onePlus(w.high(), Optional.of(w.low().plus(root.low())), core);
        F64 slow = b.f64(LARGE).below(x).select(large(x, core), x.equalTo(one).select(b.f64(0), b.f64(Double.NaN)));
        return one.below(x).and(x.atMost(b.f64(LARGE))).fastPath(fast, slow);
    }

    private static F64 odd(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        F64 size = x.abs();
        F64 square = size.times(size);
        ExactSum sum = ExactSum.ofAny(b.f64(1), square);
        ExactSum root = root(sum.high(), sum.low().plus(size.fma(size, square.negated())));
        F64 log = DoubleLogarithms.ofSum(ExactSum.of(root.high(), size), Optional.of(root.low()), core);
        F64 cubic = size.times(square).fma(b.f64(-1.0 / 6), size);
        F64 fast = size.below(b.f64(SMALL)).select(cubic, log).flippedBy(x);
        F64 slow = large(size, core).flippedBy(x).unlessNaN(x);
        return size.atMost(b.f64(LARGE)).fastPath(fast, slow);
    }

    /** {@return the root of a positive number, without its least significant part or with it} */
    private static ExactSum root(F64 high, F64 low) {
        F64 root = high.sqrt();
        F64 residue = root.negated().fma(root, high).plus(low);
        return new ExactSum(root, residue.times(high.program().f64(0.5).dividedBy(root)));
    }

    /** {@return {@code log 2x}} */
    private static F64 large(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        Significand in = Significand.of(x);
        Mask infinite = x.equalTo(b.f64(Double.POSITIVE_INFINITY));
        return infinite.select(x, core.value(in, in.k().plus(b.f64(1))));
    }
}
