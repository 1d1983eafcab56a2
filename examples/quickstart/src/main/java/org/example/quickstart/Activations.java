package org.example.quickstart;

import dev.ulpforge.Approximate;

/** The functions that this program wants kernels of. From this the build makes {@code ActivationsKernels}. */
final class Activations {
    private Activations() {}

    @Approximate(fn = "exp", maxUlp = 1)
    static float exp(float x) {
        return (float) Math.exp(x);
    }
}
