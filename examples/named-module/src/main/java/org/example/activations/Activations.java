package org.example.activations;

import dev.ulpforge.Approximate;

/** The functions that this module has kernels of: the build makes {@code ActivationsKernels}, which is public too. */
public final class Activations {
    private Activations() {}

    @Approximate(fn = "tanh", maxUlp = 1)
    static float tanh(float x) {
        return (float) Math.tanh(x);
    }
}
