package dev.ulpforge.verify.real;

import java.util.Random;

import dev.ulpforge.model.spec.Function;

/** Random floats at which a function is worth a comparison. */
public final class Inputs {
    private static final float LARGE = 1e4f;

    private Inputs() {}

    /** {@return whether MPFR is quick at large arguments too, where others overflow} */
    public static boolean isTame(Function f) {
        return switch (f) {
            case SIN, COS, TAN, SINPI, COSPI, LOG, LOG2, LOG10, LOG1P, SQRT, RSQRT, CBRT, ATAN, ASINH, ACOSH, TANPI,
                    ATANPI, LOG2P1, LOG10P1, SINC ->
                true;
            default -> false;
        };
    }

    /** {@return a nonzero finite float inside the function's domain; all binades, or the middle ones, or near 1} */
    public static float next(Function f, Random random) {
        float x = switch (random.nextInt(3)) {
            case 0 -> Float.intBitsToFloat(random.nextInt());
            case 1 -> (float) random.nextGaussian(0, 10);
            default -> 1 + (float) Math.scalb(random.nextGaussian(), -random.nextInt(24));
        };
        if (!Float.isFinite(x) || x == 0) {
            return next(f, random);
        }
        return switch (f) {
            case LOG, LOG2, LOG10, SQRT, RSQRT -> Math.abs(x);
            case LOG1P, LOG2P1, LOG10P1 -> x <= -1 ? -1 / x - 0x1p-24f : x;
            case ASIN, ACOS, ATANH, ASINPI, ACOSPI -> Math.abs(x) >= 1 ? 0.99f / x : x;
            case LOGIT -> Math.abs(x) >= 1 ? 0.99f / Math.abs(x) : Math.abs(x);
            case LOG1MEXP -> -limited(Math.abs(x), 100);
            case SOFTPLUSINV -> limited(Math.abs(x), LARGE);
            case EXP2M1, EXP10M1 -> limited(x, 30);
            case ERFCX, LOGNORMCDF -> limited(x, 9);
            case ACOSH -> 1 + Math.abs(x);
            case BESSELIHALF -> limited(Math.abs(x), LARGE);
            case AIRYAI -> limited(x, 100);
            case ERF, ERFC, NORMCDF -> limited(x, 11);
            case LGAMMA -> Math.abs(x) < 0x1p-30f && random.nextInt(16) != 0 ? next(f, random) : limited(x, LARGE);
            case DIGAMMA -> limited(x, 2000);
            case GAMMA, EXP, EXP2, EXP10, EXPM1, SINH, COSH, TANH, SIGMOID, SOFTPLUS, SILU, GELU,
                    MISH, LOGSIGMOID, LOGCOSH ->
                limited(x, LARGE);
            default -> x;
        };
    }

    /** MPFR takes very long where a result overflows. */
    private static float limited(float x, float limit) {
        return Math.abs(x) > limit ? limit / x : x;
    }
}
