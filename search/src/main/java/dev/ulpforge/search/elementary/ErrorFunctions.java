package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The error function and its kin: for {@code a >= 0}, {@code (1 + 2a) e^(a²) erfc(a)} is a polynomial in {@code t = (a
 * - K)/(a + K)} (Shepherd and Laframboise 1981).
 *
 * @param exponential powers of e
 * @param tail        that function of t
 */
record ErrorFunctions(RadixPower exponential, Approximation tail) {
    private static final double K = 3.75;
    /** From here on {@code erfc(a)} is 0 as a float. */
    private static final double FARTHEST = 10.625;
    /** From here on it is 0, since a large factor may follow: a little less than the farthest, which has roundings. */
    private static final double ZERO = FARTHEST - 0x1p-20;
    /** Of smaller arguments the error function has a power series that is short enough. */
    private static final double NEAR = 0.75;
    private static final int FIRST_DEGREE = 16;
    private static final int NEAR_DEGREE = 8;

    static ErrorFunctions of() {
        String a = "(" + K + " * (1 + x) / (1 - x))";
        return new ErrorFunctions(RadixPower.of(Radix.E),
                new Approximation.Ratio("(1 + 2 * " + a + ") * exp(" + a + "^2) * erfc(" + a + ")").near(-1,
                        (FARTHEST - K) / (FARTHEST + K), 2 * Approximation.NEGLIGIBLE, FIRST_DEGREE));
    }

    /**
     * {@return {@code erfc(a)}}
     *
     * @param a      from 0 to {@link #FARTHEST}
     * @param square a², as exact as can be
     */
    private F64 beyond(F64 a, F64 square) {
        ProgramBuilder b = a.program();
        F64 t = EstimatedQuotient.of(a.minus(b.f64(K)), a.plus(b.f64(K)));
        F64 y = EstimatedQuotient.of(exponential.of(square.negated()).times(tail.at(t)), a.fma(b.f64(2), b.f64(1)));
        return a.below(b.f64(ZERO)).select(y, b.f64(0));
    }

    /** {@return {@code erfc(x)}} */
    F64 complement(F64 x) {
        F64 a = ArgumentLimits.size(x, FARTHEST);
        F64 y = beyond(a, a.times(a));
        return ArgumentLimits.isBelow(x, 0).select(x.program().f64(2).minus(y), y);
    }

    /** {@return {@code erf(x)}; the sign of the result is that of x} */
    F64 error(F64 x) {
        ProgramBuilder b = x.program();
        F64 a = ArgumentLimits.size(x, FARTHEST);
        F64 z = a.times(a);
        F64 far = b.f64(1).minus(beyond(a, z));
        return ArgumentLimits.flipped(a.below(b.f64(NEAR)).select(near(a, z), far), x);
    }

    /** {@return {@code erf(a)}, where a is at most {@link #NEAR}} */
    private static F64 near(F64 a, F64 square) {
        return a.times(new Approximation.Ratio("erf(sqrt(x)) * sqrt(x)", 1).near(0, NEAR * NEAR,
                Approximation.NEGLIGIBLE, NEAR_DEGREE).at(square));
    }

    /** {@return the normal distribution {@code erfc(-x / sqrt 2) / 2}: the square is exact for a float x} */
    F64 normal(F64 x) {
        Normal parts = parts(x);
        F64 y = beyond(parts.a, parts.square).times(x.program().f64(0.5));
        return ArgumentLimits.isBelow(x, 0).select(y, x.program().f64(1).minus(y));
    }

    /** {@return the same as a sum with 1/2 near 0, and with 0 or 1 far away} */
    UnroundedSum unroundedNormal(F64 x) {
        ProgramBuilder b = x.program();
        Normal parts = parts(x);
        Mask isNear = parts.a.below(b.f64(NEAR));
        Mask isNegative = ArgumentLimits.isBelow(x, 0);
        F64 y = isNear.select(near(parts.a, parts.square), beyond(parts.a, parts.square)).times(b.f64(0.5));
        return new UnroundedSum(isNear.select(b.f64(0.5), isNegative.select(b.f64(0), b.f64(1))),
                isNear.select(ArgumentLimits.flipped(y, x), isNegative.select(y, y.negated())));
    }

    /** The {@code a = |x| / sqrt 2} of a normal distribution, and its square. */
    private record Normal(F64 a, F64 square) {}

    private static Normal parts(F64 x) {
        ProgramBuilder b = x.program();
        F64 size = ArgumentLimits.size(x, FARTHEST * Math.sqrt(2));
        return new Normal(size.times(b.f64(Math.sqrt(0.5))), size.times(size.times(b.f64(0.5))));
    }
}
