package org.example;

import dev.ulpforge.Approximate;

/** Functions that call their kernels: the compiler plugin replaces their bodies. */
final class Activations {
    private Activations() {}

    /** The body says what it is. */
    @Approximate
    static float silu(float x) {
        return (float) (x / (1 + Math.exp(-x)));
    }

    /** Java has no normal distribution: {@code fn} names it, and the body, a logistic curve, is replaced. */
    @Approximate(fn = "normcdf")
    static float phi(float x) {
        return (float) (1 / (1 + Math.exp(-1.702 * x)));
    }

    /** The function that {@code fn} names there, times {@code x}. */
    @Approximate
    static float gelu(float x) {
        return x * phi(x);
    }
}
