package dev.ulpforge.search.binary64;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.logarithm.LogarithmicEquation;
import dev.ulpforge.verify.real.Ball;

/** Programs for logarithms of x to any base, for {@code log(1 + x)}, and for {@code atanh}. */
final class DoubleLogarithms {
    /** The scale that makes subnormal numbers normal. */
    private static final int UP = 54;
    /** Up to here 1 + x has exponents whose powers have reciprocals. */
    private static final double LARGE = 0x1p1000;
    private static final double HALF = 0.5;
    private static final Expression LESS_ONE = Expression.parse("x - 1");
    private static final Expression FRACTION = Expression.parse("(x - 1) / (x + 1)");

    private DoubleLogarithms() {}

    /** {@return programs for a target, if it is such a logarithm} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        if (isLogarithm(target.fn())) {
            return Stream.concat(
                    LogarithmCore.of(target.fn(), target.at(Ball.of(2)))
                            .map(core -> candidate("logarithm", core.name(),
                                    x -> ofX(x, (u, raised) -> value(core, u, raised), core.slope()))),
                    QuotientLogarithm.of(target.at(Ball.of(2)))
                            .map(core -> candidate("logarithm", core.name(),
                                    x -> ofX(x, (u, raised) -> core.value(u, raised, UP), core.slope()))));
        }
        if (isNatural(target, LESS_ONE, 1)) {
            return LogarithmCore.natural().map(core -> candidate("logarithm of 1 + x", core, x -> ofOnePlusX(x, core)));
        }
        return isNatural(target, FRACTION, HALF)
                ? LogarithmCore.natural()
                        .map(core -> candidate("logarithm of a quotient", core, x -> ofQuotient(x, core)))
                : Stream.empty();
    }

    /** {@return whether the target is {@code factor log g}, where an expression is the inverse of g} */
    static boolean isNatural(DoubleTarget target, Expression inverse, double factor) {
        Expression log = target.fn().of(inverse);
        return isLogarithm(log) && new RealExpression(log).at(2.0).hi() == factor * Math.log(2);
    }

    private static boolean isLogarithm(Expression f) {
        return LogarithmicEquation.of(new RealExpression(f), new Random(0)).isPresent();
    }

    /** {@return a candidate with a core} */
    static DoubleCandidate candidate(String name, LogarithmCore core, Function<F64, F64> program) {
        return candidate(name, core.name(), program);
    }

    private static DoubleCandidate candidate(String name, String core, Function<F64, F64> program) {
        ProgramBuilder b = new ProgramBuilder();
        return new DoubleCandidate(name + ", " + core, b.build(program.apply(b.wideX())));
    }

    /** A logarithm of positive normal numbers that may be {@value #UP} powers of two too large somewhere. */
    @FunctionalInterface
    private interface Logarithm {
        F64 of(F64 u, Optional<Mask> raised);
    }

    private static F64 value(LogarithmCore core, F64 u, Optional<Mask> raised) {
        Significand in = Significand.of(u);
        ProgramBuilder b = u.program();
        return core.value(in,
                raised.map(mask -> in.k().minus(mask.select(b.f64(UP), b.f64(0)))).orElse(in.k()));
    }

    private static F64 ofX(F64 x, Logarithm log, SplitConstant slope) {
        return FiniteRange.isFrom(Double.MIN_NORMAL, x).fastPath(log.of(x, Optional.empty()), anywhere(x, log, slope));
    }

    private static F64 anywhere(F64 x, Logarithm log, SplitConstant slope) {
        ProgramBuilder b = x.program();
        F64 zero = b.f64(0);
        Mask small = x.below(b.f64(Double.MIN_NORMAL));
        F64 y = log.of(small.select(x.times(b.f64(Math.scalb(1.0, UP))), x), Optional.of(small));
        F64 limit = b.f64(slope.high() * Double.POSITIVE_INFINITY);
        F64 atInfinity = x.equalTo(b.f64(Double.POSITIVE_INFINITY)).select(limit, y);
        F64 atZero = x.equalTo(zero).select(limit.negated(), atInfinity);
        return x.below(zero).select(b.f64(Double.NaN), atZero).unlessNaN(x);
    }

    private static F64 ofOnePlusX(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        Mask inside = b.f64(-1).below(x).and(x.atMost(b.f64(LARGE)));
        F64 y = onePlus(x, Optional.empty(), core).withSignOf(x);
        return inside.fastPath(y, beyond(x, core));
    }

    /**
     * {@return {@code log(1 + w)}} The rounding error of 1 + w is a part of t.
     *
     * @param w   the argument, from -1 to {@value #LARGE}
     * @param low a small summand of it
     */
    static F64 onePlus(F64 w, Optional<F64> low, LogarithmCore core) {
        return ofSum(ExactSum.ofAny(w.program().f64(1), w), low, core);
    }

    /**
     * {@return the logarithm of a sum and a small summand}
     *
     * @param u the sum, up to {@value #LARGE}; its low part is at most half an ulp of the high one
     */
    static F64 ofSum(ExactSum u, Optional<F64> low, LogarithmCore core) {
        Significand in = Significand.of(u.high());
        F64 scale = in.inversePower().times(in.c());
        ExactSum t = ExactSum.of(in.r(), u.low().times(scale));
        F64 lost = low.map(small -> small.fma(scale, t.low())).orElse(t.low());
        return core.value(in, in.k(), new ExactSum(t.high(), lost));
    }

    /** {@code atanh |x| = log(1 + w)/2} with {@code w = 2|x|/(1 - |x|)}, and {@code 1/(1 - |x|) = 1 + w/2}. */
    private static F64 ofQuotient(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        F64 size = x.abs();
        F64 twice = size.times(b.f64(2));
        ExactSum divisor = ExactSum.of(b.f64(1), size.negated());
        F64 w = twice.dividedBy(divisor.high());
        F64 minus = w.negated();
        F64 remainder = minus.fma(divisor.low(), minus.fma(divisor.high(), twice));
        F64 low = remainder.times(w.fma(b.f64(HALF), b.f64(1)));
        F64 fast = onePlus(w, Optional.of(low), core).times(b.f64(HALF)).flippedBy(x);
        F64 slow = size.equalTo(b.f64(1)).select(b.f64(Double.POSITIVE_INFINITY).flippedBy(x), b.f64(Double.NaN));
        return size.below(b.f64(1)).fastPath(fast, slow);
    }

    private static F64 beyond(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        Significand in = Significand.of(x);
        F64 finite = x.equalTo(infinity).select(infinity, core.value(in, in.k()));
        F64 atMinusOne = x.equalTo(b.f64(-1)).select(infinity.negated(), b.f64(Double.NaN));
        return b.f64(0).below(x).select(finite, atMinusOne);
    }
}
