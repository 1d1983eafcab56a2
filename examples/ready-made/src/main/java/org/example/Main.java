package org.example;

import java.util.Arrays;

import dev.ulpforge.kernels.FloatMath;

/** Applies ready-made kernels to some floats. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        float[] x = { -100, -2, -1, 0, 1, 2, 100 };
        float[] y = new float[x.length];
        FloatMath.erf(x, y);
        System.out.println("erf " + Arrays.toString(y));
        float[] logits = { 1, 2, 3, 4 };
        Softmax.apply(logits);
        System.out.println("softmax " + Arrays.toString(logits));
    }
}
