package org.example;

import dev.ulpforge.Approximate;

/** The functions that this program wants kernels of. From this the build makes {@code ActivationsKernels}. */
final class Activations {
    private Activations() {}

    @Approximate(fn = "x / (1 + exp(-x))", maxUlp = 1)
    static float silu(float x) {
        return (float) (x / (1 + Math.exp(-x)));
    }
}
