package dev.ulpforge.kernels;

import dev.ulpforge.Approximate;

/**
 * What is ready-made: functions of every float, within one ULP. The methods here are the readable reference;
 * {@code OneUlpKernels}, which is generated from this class, is what programs call.
 */
public final class OneUlp {
    private OneUlp() {}

    @Approximate(fn = "exp", maxUlp = 1)
    static float exp(float x) {
        return (float) Math.exp(x);
    }

    @Approximate(fn = "exp2", maxUlp = 1)
    static float exp2(float x) {
        return (float) Math.pow(2, x);
    }
}
