package org.example;

/** Uses the kernels of both modules. */
final class Both {
    private Both() {}

    static float twice(float x) {
        return firstKernels.exp(x) + secondKernels.exp(x);
    }
}
