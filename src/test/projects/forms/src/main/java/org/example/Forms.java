package org.example;

import dev.ulpforge.Approximate;

/** Functions whose kernels the test puts on file. */
public final class Forms {
    private Forms() {}

    @Approximate(fn = "exp")
    static float small(float x) {
        return (float) Math.exp(x);
    }

    @Approximate(fn = "exp2", maxUlp = 2)
    static float wide(float x) {
        return (float) Math.pow(2, x);
    }

    @Approximate(fn = "x / (1 + abs(x))", maxUlp = 1.5, domain = "[-10, 10]")
    static float mixed(float x) {
        return x / (1 + Math.abs(x));
    }
}
