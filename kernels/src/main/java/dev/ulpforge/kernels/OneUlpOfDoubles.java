package dev.ulpforge.kernels;

import dev.ulpforge.Approximate;
import dev.ulpforge.KernelLibrary;

/** Functions of every double, within 1 ULP. */
@KernelLibrary("DoubleMath")
final class OneUlpOfDoubles {
    private OneUlpOfDoubles() {}

    @Approximate(fn = "exp", maxUlp = 1)
    static double exp(double x) {
        return Math.exp(x);
    }

    @Approximate(fn = "exp2", maxUlp = 1)
    static double exp2(double x) {
        return Math.pow(2, x);
    }

    @Approximate(fn = "exp10", maxUlp = 1)
    static double exp10(double x) {
        return Math.pow(10, x);
    }

    @Approximate(fn = "log", maxUlp = 1)
    static double log(double x) {
        return Math.log(x);
    }

    @Approximate(fn = "log2", maxUlp = 1)
    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Approximate(fn = "log10", maxUlp = 1)
    static double log10(double x) {
        return Math.log10(x);
    }

    @Approximate(fn = "log1p", maxUlp = 1)
    static double log1p(double x) {
        return Math.log1p(x);
    }

    @Approximate(fn = "sin", maxUlp = 1)
    static double sin(double x) {
        return Math.sin(x);
    }

    @Approximate(fn = "cos", maxUlp = 1)
    static double cos(double x) {
        return Math.cos(x);
    }

    @Approximate(fn = "asin", maxUlp = 1)
    static double asin(double x) {
        return Math.asin(x);
    }

    @Approximate(fn = "acos", maxUlp = 1)
    static double acos(double x) {
        return Math.acos(x);
    }

    @Approximate(fn = "atan", maxUlp = 1)
    static double atan(double x) {
        return Math.atan(x);
    }

    @Approximate(fn = "asinh", maxUlp = 1)
    static double asinh(double x) {
        return Reference.asinh(x);
    }

    @Approximate(fn = "acosh", maxUlp = 1)
    static double acosh(double x) {
        return Reference.acosh(x);
    }

    @Approximate(fn = "atanh", maxUlp = 1)
    static double atanh(double x) {
        return Reference.atanh(x);
    }

    @Approximate(fn = "cbrt", maxUlp = 1)
    static double cbrt(double x) {
        return Math.cbrt(x);
    }

    @Approximate(fn = "rsqrt", maxUlp = 1)
    static double rsqrt(double x) {
        return 1 / Math.sqrt(x);
    }

    @Approximate(fn = "sinh", maxUlp = 1)
    static double sinh(double x) {
        return Math.sinh(x);
    }

    @Approximate(fn = "cosh", maxUlp = 1)
    static double cosh(double x) {
        return Math.cosh(x);
    }

    @Approximate(fn = "sigmoid", maxUlp = 1)
    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Approximate(fn = "softplus", maxUlp = 1)
    static double softplus(double x) {
        return Reference.softplus(x);
    }

    @Approximate(fn = "expm1", maxUlp = 1)
    static double expm1(double x) {
        return Math.expm1(x);
    }

    @Approximate(fn = "tanh", maxUlp = 1)
    static double tanh(double x) {
        return Math.tanh(x);
    }

    @Approximate(fn = "erf", maxUlp = 1)
    static double erf(double x) {
        return Reference.erf(x);
    }

    @Approximate(fn = "erfc", maxUlp = 1)
    static double erfc(double x) {
        return Reference.erfc(x);
    }

    @Approximate(fn = "normcdf", maxUlp = 1)
    static double normcdf(double x) {
        return Reference.normcdf(x);
    }

    @Approximate(fn = "sinpi", maxUlp = 1)
    static double sinpi(double x) {
        return Reference.sinpi(x);
    }

    @Approximate(fn = "cospi", maxUlp = 1)
    static double cospi(double x) {
        return Reference.cospi(x);
    }

    @Approximate(fn = "hypot", maxUlp = 1)
    static double hypot(double x, double y) {
        return Math.hypot(x, y);
    }

    @Approximate(fn = "atan2", maxUlp = 1)
    static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    @Approximate(fn = "pow", maxUlp = 1)
    static double pow(double x, double y) {
        return Math.pow(x, y);
    }
}
