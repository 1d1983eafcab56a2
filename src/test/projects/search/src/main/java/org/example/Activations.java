package org.example;

import dev.ulpforge.Approximate;

final class Activations {
    private Activations() {}

    @Approximate(fn = "rsqrt", maxUlp = 1, domain = "[0.25, 1]")
    static float rsqrt(float x) {
        return (float) (1 / Math.sqrt(x));
    }
}
