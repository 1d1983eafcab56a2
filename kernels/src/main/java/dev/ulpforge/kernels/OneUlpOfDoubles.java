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

    @Approximate(fn = "cosh", maxUlp = 1)
    static double cosh(double x) {
        return Math.cosh(x);
    }

    @Approximate(fn = "sigmoid", maxUlp = 1)
    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
