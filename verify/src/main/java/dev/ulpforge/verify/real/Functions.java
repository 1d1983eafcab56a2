package dev.ulpforge.verify.real;

import dev.ulpforge.model.spec.Function;

/**
 * The functions of one argument by name, on balls. Where some number of the ball lies outside the domain: the whole
 * line.
 */
public final class Functions {
    private Functions() {}

    /** {@return pi} */
    public static Ball pi(int bits) {
        return Constants.piBall(bits);
    }

    /** {@return the base of the natural logarithm} */
    public static Ball e(int bits) {
        return Constants.eulerBall(bits);
    }

    /** {@return log 2} */
    public static Ball ln2(int bits) {
        return Constants.ln2Ball(bits);
    }

    /** {@return log 10} */
    public static Ball ln10(int bits) {
        return Constants.ln10Ball(bits);
    }

    /** {@return an enclosure of f over x} */
    public static Ball apply(Function f, Ball x, int bits) {
        return switch (f) {
            case EXP -> Exponential.exp(x, bits);
            case EXP2 -> Exponential.exp2(x, bits);
            case EXP10 -> Exponential.exp10(x, bits);
            case EXPM1 -> Exponential.expm1(x, bits);
            case LOG -> Logarithm.log(x, bits);
            case LOG2 -> Logarithm.log2(x, bits);
            case LOG10 -> Logarithm.log10(x, bits);
            case LOG1P -> Logarithm.log1p(x, bits);
            case SIN -> Trigonometric.sin(x, bits);
            case COS -> Trigonometric.cos(x, bits);
            case TAN -> Trigonometric.tan(x, bits);
            case SINPI -> Trigonometric.sinpi(x, bits);
            case COSPI -> Trigonometric.cospi(x, bits);
            case ASIN -> InverseTrigonometric.asin(x, bits);
            case ACOS -> InverseTrigonometric.acos(x, bits);
            case ATAN -> InverseTrigonometric.atan(x, bits);
            case SINH -> Hyperbolic.sinh(x, bits);
            case COSH -> Hyperbolic.cosh(x, bits);
            case TANH -> Hyperbolic.tanh(x, bits);
            case ASINH -> Hyperbolic.asinh(x, bits);
            case ACOSH -> Hyperbolic.acosh(x, bits);
            case ATANH -> Hyperbolic.atanh(x, bits);
            case SQRT -> x.sqrt(bits);
            case RSQRT -> RootFunctions.rsqrt(x, bits);
            case CBRT -> RootFunctions.cbrt(x, bits);
            case ERF -> ErrorFunction.erf(x, bits);
            case ERFC -> ErrorFunction.erfc(x, bits);
            case GAMMA -> GammaFunction.gamma(x, bits);
            case LGAMMA -> GammaFunction.lgamma(x, bits);
            case SIGMOID -> Hyperbolic.sigmoid(x, bits);
            case SOFTPLUS -> Hyperbolic.softplus(x, bits);
            case NORMCDF -> ErrorFunction.normcdf(x, bits);
            case ABS -> x.abs();
            case FLOOR, CEIL, ROUND, TRUNC -> Integers.rounded(f, x, bits);
            case AIRYAI -> AiryFunction.ai(x, bits);
            case BESSELIHALF -> RootFunctions.besselIHalf(x, bits);
            case TANPI -> Trigonometric.sinpi(x, bits + 4).divide(Trigonometric.cospi(x, bits + 4), bits);
            case ERFINV -> InverseFunctions.erfinv(x, bits);
            case NORMQUANTILE -> InverseFunctions.normquantile(x, bits);
            case LAMBERTW -> InverseFunctions.lambertw(x, bits);
            case DIGAMMA -> Digamma.digamma(x, bits);
            case BESSELI0 -> BesselI.of(0, x, bits);
            case BESSELI1 -> BesselI.of(1, x, bits);
            case BESSELJ0 -> BesselJ.of(0, x, bits);
            case BESSELJ1 -> BesselJ.of(1, x, bits);
            case ERFCX -> ScaledErrorFunction.erfcx(x, bits);
            case MIN, MAX -> throw new IllegalArgumentException(f + " has two arguments");
            default -> Expressions.evaluate(f.definition().orElseThrow(), x, bits);
        };
    }
}
