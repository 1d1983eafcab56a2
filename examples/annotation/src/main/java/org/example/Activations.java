package org.example;

import dev.ulpforge.Approximate;

/** The functions that this program wants kernels of. From this the build makes {@code ActivationsKernels}. */
final class Activations {
    private Activations() {}

    @Approximate(fn = "sigmoid", maxUlp = 1)
    static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }
}
