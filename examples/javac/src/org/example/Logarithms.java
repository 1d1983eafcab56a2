package org.example;

import dev.ulpforge.Approximate;

/** The functions that this program wants kernels of. From this javac makes {@code LogarithmsKernels}. */
final class Logarithms {
    private Logarithms() {}

    @Approximate(fn = "log1p", maxUlp = 1)
    static float log1p(float x) {
        return (float) Math.log1p(x);
    }
}
