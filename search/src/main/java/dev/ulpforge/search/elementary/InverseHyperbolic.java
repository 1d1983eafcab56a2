package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Inverse hyperbolic functions, as logarithms of 1 and something that is accurate relatively. */
final class InverseHyperbolic {
    private InverseHyperbolic() {}

    /** {@return {@code asinh(a) = log1p(a + a²/(1 + sqrt(1 + a²)))} of {@code a = |x|}, with the sign of x} */
    static F64 sine(F64 x) {
        F64 one = x.program().f64(1);
        F64 a = ArgumentLimits.size(x);
        F64 square = a.times(a);
        F64 rest = a.plus(square.dividedBy(one.plus(one.plus(square).sqrt())));
        return ArgumentLimits.flipped(RadixLogarithm.of(Radix.E).ofOneAnd(rest), x);
    }

    /** {@return {@code acosh(x) = log1p(t + sqrt(t (t + 2)))} with {@code t = x - 1}} The root is NaN below 1. */
    static F64 cosine(F64 x) {
        ProgramBuilder b = x.program();
        F64 t = x.minus(b.f64(1));
        F64 rest = t.plus(t.times(t.plus(b.f64(2))).sqrt());
        return ArgumentLimits.isBelow(x, 1).select(b.f64(Double.NaN), RadixLogarithm.of(Radix.E).ofOneAnd(rest));
    }

    /** {@return {@code atanh(a) = log1p(2a/(1 - a))/2} of {@code a = |x|}, with the sign of x} NaN from 1 on. */
    static F64 tangent(F64 x) {
        ProgramBuilder b = x.program();
        F64 a = ArgumentLimits.size(x);
        F64 rest = EstimatedQuotient.of(a.plus(a), b.f64(1).minus(a));
        F64 value = RadixLogarithm.of(Radix.E).ofOneAnd(rest).times(b.f64(0.5));
        return ArgumentLimits.flipped(a.below(b.f64(1)).select(value, b.f64(Double.NaN)), x);
    }
}
