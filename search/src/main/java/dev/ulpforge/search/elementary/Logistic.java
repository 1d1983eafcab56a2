package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Functions of {@code e^-|x|}, from 0 to 1. */
final class Logistic {
    /** Beyond this the hyperbolic tangent is 1 or -1 as a float. */
    private static final double MOST = 16;
    /** From here on 1/2 is part of sums. */
    private static final float NEAR = -1;

    private Logistic() {}

    /** {@return {@code 1 / (1 + e^-x)}} */
    static F64 sigmoid(F64 x) {
        F64 one = x.program().f64(1);
        F64 e = decayed(x);
        return EstimatedQuotient.of(ArgumentLimits.isBelow(x, 0).select(e, one), one.plus(e));
    }

    /**
     * {@return the same as {@code 1/2 ± m / (2 (2 - m))} with {@code m = 1 - e^-|x|} or, below {@value #NEAR}, {@code
     * e^x / (1 + e^x)}}
     */
    static UnroundedSum unroundedSigmoid(F64 x) {
        ProgramBuilder b = x.program();
        Mask isFar = ArgumentLimits.isBelow(x, NEAR);
        F64 argument = ArgumentLimits.size(x).negated();
        RadixPower power = RadixPower.of(Radix.E);
        F64 m = ArgumentLimits.flipped(power.lessOne(argument).abs(), x);
        F64 e = power.of(argument);
        F64 sum = b.f64(1).plus(e);
        return new UnroundedSum(isFar.select(b.f64(0), b.f64(0.5)),
                EstimatedQuotient.of(isFar.select(e, m), isFar.select(sum, sum.plus(sum))));
    }

    /** {@return {@code log(1 + e^x) = max(x, 0) + log1p(e^-|x|)}} */
    static F64 softplus(F64 x) {
        ProgramBuilder b = x.program();
        return ArgumentLimits.isBelow(x, 0).select(b.f64(0), x).plus(RadixLogarithm.of(Radix.E).ofOneAnd(decayed(x)));
    }

    /** {@return {@code tanh(x) = m / (m + 2)} with {@code m = e^2x - 1}} */
    static F64 hyperbolicTangent(F64 x) {
        F64 limited = ArgumentLimits.clamped(x, -MOST, MOST);
        F64 m = RadixPower.of(Radix.E).lessOne(limited.plus(limited));
        return EstimatedQuotient.of(m, m.plus(x.program().f64(2)));
    }

    private static F64 decayed(F64 x) {
        return RadixPower.of(Radix.E).of(ArgumentLimits.size(x).negated());
    }
}
