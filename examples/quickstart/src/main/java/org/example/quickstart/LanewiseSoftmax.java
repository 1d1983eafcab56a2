package org.example.quickstart;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The same loop with the JDK's own vector operator. */
final class LanewiseSoftmax implements Softmax {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    @Override
    public void apply(float[] x, int offset, int length) {
        int end = offset + length;
        int bound = offset + FLOATS.loopBound(length);
        float max = Passes.max(x, offset, end);
        FloatVector sums = FloatVector.zero(FLOATS);
        int i = offset;
        for (; i < bound; i += FLOATS.length()) {
            FloatVector e = FloatVector.fromArray(FLOATS, x, i).sub(max).lanewise(VectorOperators.EXP);
            e.intoArray(x, i);
            sums = sums.add(e);
        }
        float sum = sums.reduceLanes(VectorOperators.ADD);
        for (; i < end; i++) {
            x[i] = (float) Math.exp(x[i] - max);
            sum += x[i];
        }
        Passes.scale(x, offset, end, 1 / sum);
    }
}
