package dev.ulpforge.verify.oracle.exact;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Functions;

/** Functions of one argument at signed zeros and infinities: C99 Annex F.9, IEEE 754-2019 9.2.1. */
public final class SpecialValues {
    private static final Value NAN = new Value.Undefined();
    private static final Value ZERO = new Value.Zero(1);
    private static final Value MINUS_ZERO = new Value.Zero(-1);
    private static final Value INFINITY = new Value.Infinite(1);

    private SpecialValues() {}

    /** {@return f(±0)} */
    public static Value atZero(Function f, int sign, int bits) {
        return switch (f) {
            case EXPM1, LOG1P, SIN, TAN, SINPI, ASIN, ATAN, SINH, TANH, ASINH, ATANH, SQRT, CBRT, ERF, BESSELIHALF,
                    FLOOR,
                    CEIL, ROUND, TRUNC, EXP2M1, EXP10M1, LOG2P1, LOG10P1, TANPI, ASINPI, ATANPI, SILU, GELU, MISH,
                    ERFINV, LAMBERTW, BESSELI1, BESSELJ1 ->
                new Value.Zero(sign);
            case EXP, EXP2, EXP10, COS, COSPI, COSH, ERFC, SINC, ERFCX, BESSELI0, BESSELJ0 -> Value.Fraction.of(1);
            case LOG, LOG2, LOG10, LOG1MEXP, LOGIT, SOFTPLUSINV, NORMQUANTILE -> new Value.Infinite(-1);
            case DIGAMMA -> new Value.Infinite(-sign);
            case ACOSH -> NAN;
            case RSQRT, GAMMA -> new Value.Infinite(sign);
            case LGAMMA -> INFINITY;
            case SIGMOID, NORMCDF, ACOSPI -> Value.Fraction.of(java.math.BigInteger.ONE, java.math.BigInteger.TWO);
            case ACOS, SOFTPLUS, AIRYAI, LOGSIGMOID, LOGNORMCDF ->
                new Value.Enclosed(Functions.apply(f, Ball.ZERO, bits));
            case ABS, LOGCOSH -> ZERO;
            case MIN, MAX -> throw new IllegalArgumentException(f + " has two arguments");
        };
    }

    /** {@return f(±inf)} */
    static Value atInfinity(Function f, int sign, int bits) {
        return switch (f) {
            case EXP, EXP2, EXP10, SOFTPLUS -> sign > 0 ? INFINITY : ZERO;
            case EXPM1, EXP2M1, EXP10M1 -> sign > 0 ? INFINITY : Value.Fraction.of(-1);
            case LOG, LOG2, LOG10, LOG1P, LOG2P1, LOG10P1, ACOSH, SQRT, GAMMA, BESSELIHALF, SOFTPLUSINV, LAMBERTW,
                    DIGAMMA ->
                sign > 0 ? INFINITY : NAN;
            case RSQRT -> sign > 0 ? ZERO : NAN;
            case SIN, COS, TAN, SINPI, COSPI, TANPI, ASIN, ACOS, ATANH, ASINPI, ACOSPI, LOGIT, ERFINV, NORMQUANTILE ->
                NAN;
            case ATANPI -> Value.Fraction.of(java.math.BigInteger.valueOf(sign), java.math.BigInteger.TWO);
            case SILU, GELU, MISH -> sign > 0 ? INFINITY : MINUS_ZERO;
            case LOGSIGMOID, LOGNORMCDF -> sign > 0 ? MINUS_ZERO : new Value.Infinite(-1);
            case LOG1MEXP -> sign > 0 ? NAN : MINUS_ZERO;
            case ERFCX -> sign > 0 ? ZERO : INFINITY;
            case ATAN -> new Value.Enclosed(halfPi(sign, bits));
            case SINH, ASINH, CBRT, BESSELI1, FLOOR, CEIL, ROUND, TRUNC -> new Value.Infinite(sign);
            case COSH, LGAMMA, ABS, BESSELI0, LOGCOSH -> INFINITY;
            case TANH, ERF -> Value.Fraction.of(sign);
            case ERFC -> sign > 0 ? ZERO : Value.Fraction.of(2);
            case SIGMOID, NORMCDF -> sign > 0 ? Value.Fraction.of(1) : ZERO;
            case AIRYAI, SINC, BESSELJ0, BESSELJ1 -> ZERO;
            case MIN, MAX -> throw new IllegalArgumentException(f + " has two arguments");
        };
    }

    private static Ball halfPi(int sign, int bits) {
        Ball half = Functions.pi(bits).scale(-1);
        return sign > 0 ? half : half.negate();
    }
}
