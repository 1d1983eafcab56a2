package dev.ulpforge.kernels;

import dev.ulpforge.Approximate;
import dev.ulpforge.KernelLibrary;

/** Functions of every float or pair, within 1 ULP: readable references of {@link FloatMath}, which programs call. */
@KernelLibrary(value = "FloatMath", extending = SineForms.class)
final class OneUlp {
    private OneUlp() {}

    @Approximate(fn = "exp", maxUlp = 1)
    static float exp(float x) {
        return (float) Math.exp(x);
    }

    @Approximate(fn = "exp2", maxUlp = 1)
    static float exp2(float x) {
        return (float) Math.pow(2, x);
    }

    @Approximate(fn = "exp10", maxUlp = 1)
    static float exp10(float x) {
        return (float) Math.pow(10, x);
    }

    @Approximate(fn = "expm1", maxUlp = 1)
    static float expm1(float x) {
        return (float) Math.expm1(x);
    }

    @Approximate(fn = "log", maxUlp = 1)
    static float log(float x) {
        return (float) Math.log(x);
    }

    @Approximate(fn = "log2", maxUlp = 1)
    static float log2(float x) {
        return (float) (Math.log(x) / Math.log(2));
    }

    @Approximate(fn = "log10", maxUlp = 1)
    static float log10(float x) {
        return (float) Math.log10(x);
    }

    @Approximate(fn = "log1p", maxUlp = 1)
    static float log1p(float x) {
        return (float) Math.log1p(x);
    }

    @Approximate(fn = "sin", maxUlp = 1)
    static float sin(float x) {
        return (float) Math.sin(x);
    }

    @Approximate(fn = "cos", maxUlp = 1)
    static float cos(float x) {
        return (float) Math.cos(x);
    }

    @Approximate(fn = "tan", maxUlp = 1)
    static float tan(float x) {
        return (float) Math.tan(x);
    }

    @Approximate(fn = "sinpi", maxUlp = 1)
    static float sinpi(float x) {
        return (float) Reference.sinpi(x);
    }

    @Approximate(fn = "cospi", maxUlp = 1)
    static float cospi(float x) {
        return (float) Reference.cospi(x);
    }

    @Approximate(fn = "asin", maxUlp = 1)
    static float asin(float x) {
        return (float) Math.asin(x);
    }

    @Approximate(fn = "acos", maxUlp = 1)
    static float acos(float x) {
        return (float) Math.acos(x);
    }

    @Approximate(fn = "atan", maxUlp = 1)
    static float atan(float x) {
        return (float) Math.atan(x);
    }

    @Approximate(fn = "sinh", maxUlp = 1)
    static float sinh(float x) {
        return (float) Math.sinh(x);
    }

    @Approximate(fn = "cosh", maxUlp = 1)
    static float cosh(float x) {
        return (float) Math.cosh(x);
    }

    @Approximate(fn = "tanh", maxUlp = 1)
    static float tanh(float x) {
        return (float) Math.tanh(x);
    }

    @Approximate(fn = "asinh", maxUlp = 1)
    static float asinh(float x) {
        return (float) Reference.asinh(x);
    }

    @Approximate(fn = "acosh", maxUlp = 1)
    static float acosh(float x) {
        return (float) Reference.acosh(x);
    }

    @Approximate(fn = "atanh", maxUlp = 1)
    static float atanh(float x) {
        return (float) Reference.atanh(x);
    }

    @Approximate(fn = "erf", maxUlp = 1)
    static float erf(float x) {
        return (float) Reference.erf(x);
    }

    @Approximate(fn = "erfc", maxUlp = 1)
    static float erfc(float x) {
        return (float) Reference.erfc(x);
    }

    @Approximate(fn = "cbrt", maxUlp = 1)
    static float cbrt(float x) {
        return (float) Math.cbrt(x);
    }

    @Approximate(fn = "rsqrt", maxUlp = 1)
    static float rsqrt(float x) {
        return (float) (1 / Math.sqrt(x));
    }

    @Approximate(fn = "sigmoid", maxUlp = 1)
    static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }

    @Approximate(fn = "softplus", maxUlp = 1)
    static float softplus(float x) {
        return (float) Reference.softplus(x);
    }

    @Approximate(fn = "normcdf", maxUlp = 1)
    static float normcdf(float x) {
        return (float) Reference.normcdf(x);
    }

    @Approximate(fn = "x * normcdf(x)", maxUlp = 1)
    static float gelu(float x) {
        return (float) (Math.max(x, -Float.MAX_VALUE) * Reference.normcdf(x)); // -0, the limit, at -inf
    }

    @Approximate(fn = "x / (1 + exp(-x))", maxUlp = 1)
    static float silu(float x) {
        return (float) (Math.max(x, -Float.MAX_VALUE) / (1 + Math.exp(-x))); // -0, the limit, at -inf
    }

    @Approximate(fn = "exp(-x * x)", maxUlp = 1)
    static float gaussian(float x) {
        return (float) Math.exp(-(double) x * x);
    }

    @Approximate(fn = "hypot", maxUlp = 1)
    static float hypot(float x, float y) {
        return (float) Math.hypot(x, y);
    }

    @Approximate(fn = "atan2", maxUlp = 1)
    static float atan2(float y, float x) {
        return (float) Math.atan2(y, x);
    }

    @Approximate(fn = "pow", maxUlp = 1)
    static float pow(float x, float y) {
        return (float) Math.pow(x, y);
    }
}
