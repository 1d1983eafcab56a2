package dev.ulpforge.search.binary64;

import java.util.Optional;
import java.util.Random;
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
    private static final Expression LESS_ONE = Expression.parse("x - 1");
    private static final Expression FRACTION = Expression.parse("(x - 1) / (x + 1)");

    private DoubleLogarithms() {}

    /** {@return programs for a target, if it is such a logarithm} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        if (isLogarithm(target.f())) {
            return LogarithmCore.of(target.at(Ball.of(2))).map(DoubleLogarithms::ofX);
        }
        if (isLogarithm(new RealExpression(target.fn().of(LESS_ONE)))) {
            return natural(target.at(Ball.ONE)).map(DoubleLogarithms::ofOnePlusX);
        }
        return isLogarithm(new RealExpression(target.fn().of(FRACTION)))
                ? natural(target.at(Ball.ONE.divide(3, DoubleTarget.BITS)).scale(1)).map(DoubleLogarithms::ofQuotient)
                : Stream.empty();
    }

    private static Stream<LogarithmCore> natural(Ball step) {
        return LogarithmCore.of(step).filter(core -> core.slope().high() == 1);
    }

    private static boolean isLogarithm(RealFunction f) {
        return LogarithmicEquation.of(f, new Random(0)).isPresent();
    }

    private static DoubleCandidate ofX(LogarithmCore core) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        LogarithmCore.Reduced in = core.reduced(x);
        Mask normal = b.f64(Double.MIN_NORMAL).atMost(x).and(x.atMost(b.f64(Double.MAX_VALUE)));
        F64 y = normal.fastPath(core.value(in.k(), in.t()), anywhere(x, core));
        return new DoubleCandidate("quotient, " + core.name(), b.build(y));
    }

    private static F64 anywhere(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        F64 zero = b.f64(0);
        Mask small = x.below(b.f64(Double.MIN_NORMAL));
        LogarithmCore.Reduced in = core.reduced(small.select(x.times(b.f64(Math.scalb(1.0, UP))), x));
        F64 y = core.value(in.k().minus(small.select(b.f64(UP), zero)), in.t());
        F64 limit = b.f64(core.slope().high() * Double.POSITIVE_INFINITY);
        F64 atInfinity = x.equalTo(b.f64(Double.POSITIVE_INFINITY)).select(limit, y);
        F64 atZero = x.equalTo(zero).select(limit.negated(), atInfinity);
        return x.below(zero).select(b.f64(Double.NaN), atZero).unlessNaN(x);
    }

    private static DoubleCandidate ofOnePlusX(LogarithmCore core) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        Mask inside = b.f64(-1).below(x).and(x.atMost(b.f64(LARGE)));
        F64 y = inside.fastPath(onePlus(x, Optional.empty(), core).withSignOf(x), beyond(x, core));
        return new DoubleCandidate("quotient of 1 + x, " + core.name(), b.build(y));
    }

    /**
     * {@return {@code log(1 + w)}} The rounding error of 1 + w is a part of t.
     *
     * @param w   the argument, from -1 to {@value #LARGE}
     * @param low a small summand of it
     */
    private static F64 onePlus(F64 w, Optional<F64> low, LogarithmCore core) {
        ExactSum u = ExactSum.ofAny(w.program().f64(1), w);
        LogarithmCore.Reduced in = core.reduced(u.high());
        F64 scale = in.inversePower();
        ExactSum t = ExactSum.of(in.t(), u.low().times(scale));
        F64 lost = low.map(small -> small.fma(scale, t.low())).orElse(t.low());
        return core.value(in.k(), t.high(), lost.fma(t.high().negated(), lost));
    }

    /** {@code atanh |x| = log(1 + w)/2} with {@code w = 2|x|/(1 - |x|)}, and {@code 1/(1 - |x|) = 1 + w/2}. */
    private static DoubleCandidate ofQuotient(LogarithmCore core) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 twice = size.plus(size);
        ExactSum divisor = ExactSum.of(b.f64(1), size.negated());
        F64 w = twice.dividedBy(divisor.high());
        F64 minus = w.negated();
        F64 remainder = minus.fma(divisor.low(), minus.fma(divisor.high(), twice));
        F64 low = remainder.times(w.fma(b.f64(0.5), b.f64(1)));
        F64 fast = onePlus(w, Optional.of(low), core).times(b.f64(0.5)).flippedBy(x);
        F64 slow = size.equalTo(b.f64(1)).select(b.f64(Double.POSITIVE_INFINITY).flippedBy(x), b.f64(Double.NaN));
        return new DoubleCandidate("quotients, " + core.name(), b.build(size.below(b.f64(1)).fastPath(fast, slow)));
    }

    private static F64 beyond(F64 x, LogarithmCore core) {
        ProgramBuilder b = x.program();
        F64 infinity = b.f64(Double.POSITIVE_INFINITY);
        LogarithmCore.Reduced in = core.reduced(x);
        F64 finite = x.equalTo(infinity).select(infinity, core.value(in.k(), in.t()));
        F64 atMinusOne = x.equalTo(b.f64(-1)).select(infinity.negated(), b.f64(Double.NaN));
        return b.f64(0).below(x).select(finite, atMinusOne);
    }
}
