package org.example;

import dev.ulpforge.Approximate;

final class Activations {
    private Activations() {}

    @Approximate(fn = "exp", maxUlp = 1)
    static float exp(float x) {
        return (float) Math.exp(x);
    }
}
