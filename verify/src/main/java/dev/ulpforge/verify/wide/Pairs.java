package dev.ulpforge.verify.wide;

import java.util.List;

import dev.ulpforge.codegen.compile.PairKernel;

/**
 * Pairs of arguments with a kernel's results, each in an array of its own.
 *
 * @param x first arguments
 * @param y second arguments
 * @param z results
 */
record Pairs(float[] x, float[] y, float[] z) {

    /** {@return pairs, each {@code {x, y}}, with what a kernel returns} */
    static Pairs of(List<float[]> pairs, PairKernel kernel) {
        Pairs all = new Pairs(new float[pairs.size()], new float[pairs.size()], new float[pairs.size()]);
        for (int i = 0; i < pairs.size(); i++) {
            all.x[i] = pairs.get(i)[0];
            all.y[i] = pairs.get(i)[1];
        }
        kernel.apply(all.x, all.y, all.z);
        return all;
    }
}
