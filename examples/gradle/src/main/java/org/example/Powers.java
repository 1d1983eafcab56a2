package org.example;

import dev.ulpforge.Approximate;

/** The functions that this program wants kernels of. From this the build makes {@code PowersKernels}. */
final class Powers {
    private Powers() {}

    @Approximate(fn = "exp2", maxUlp = 1)
    static float exp2(float x) {
        return (float) Math.pow(2, x);
    }
}
