package org.example.quickstart;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** With the forged kernel, inside of a vector loop. */
final class KernelSoftmax implements Softmax {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    @Override
    public void apply(float[] x, int offset, int length) {
        int end = offset + length;
        float max = Passes.max(x, offset, end);
        double sum = 0;
        for (int i = offset; i < end; i += Passes.CHUNK) {
            sum += exponentials(x, i, Math.min(Passes.CHUNK, end - i), max);
        }
        Passes.scale(x, offset, end, (float) (1 / sum));
    }

    /** Replaces logits by their exponentials. {@return the sum of these} */
    private static float exponentials(float[] x, int offset, int length, float max) {
        int bound = offset + FLOATS.loopBound(length);
        return whole(x, offset, bound, max) + rest(x, bound, offset + length, max);
    }

    private static float whole(float[] x, int from, int to, float max) {
        FloatVector sums = FloatVector.zero(FLOATS);
        for (int i = from; i < to; i += FLOATS.length()) {
            FloatVector e = ActivationsKernels.Vectors.exp(FloatVector.fromArray(FLOATS, x, i).sub(max));
            e.intoArray(x, i);
            sums = sums.add(e);
        }
        return sums.reduceLanes(VectorOperators.ADD);
    }

    private static float rest(float[] x, int from, int to, float max) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            x[i] = ActivationsKernels.exp(x[i] - max);
            sum += x[i];
        }
        return sum;
    }
}
