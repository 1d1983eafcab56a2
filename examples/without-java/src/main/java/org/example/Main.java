package org.example;

import java.util.Arrays;

/** Applies the declared kernels to some floats. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        float[] x = { -2, -1, 0, 1, 2 };
        float[] y = new float[x.length];
        Statistics.gaussian(x, y);
        System.out.println("gaussian " + Arrays.toString(y));
        Statistics.normalCdf(x, y);
        System.out.println("normalCdf " + Arrays.toString(y));
    }
}
