package org.example;

import java.util.Arrays;

/** Applies the kernel to some floats. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        float[] x = { -100, -2, -1, 0, 1, 2, 100 };
        float[] y = new float[x.length];
        ActivationsKernels.silu(x, y);
        System.out.println(Arrays.toString(y));
    }
}
