package org.example;

import java.util.Arrays;

/** Applies the kernel to some floats. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        float[] x = { -1, -0.5f, 0, 1e-3f, 1, 2, 100 };
        float[] y = new float[x.length];
        LogarithmsKernels.log1p(x, y);
        System.out.println(Arrays.toString(y));
    }
}
