package org.example.quickstart;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The passes over the logits that need no exponential function. */
final class Passes {
    /** How many exponentials are summed in float before the sum goes on in double. */
    static final int CHUNK = 4096;

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private Passes() {}

    /** {@return the largest of some logits} */
    static float max(float[] x, int from, int to) {
        FloatVector greatest = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        int i = from;
        for (int bound = from + FLOATS.loopBound(to - from); i < bound; i += FLOATS.length()) {
            FloatVector v = FloatVector.fromArray(FLOATS, x, i);
            greatest = greatest.blend(v, v.compare(VectorOperators.GT, greatest));
        }
        float max = greatest.reduceLanes(VectorOperators.MAX);
        for (; i < to; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }

    /** Multiplies some elements by {@code factor}. */
    static void scale(float[] x, int from, int to, float factor) {
        for (int i = from; i < to; i++) {
            x[i] *= factor;
        }
    }
}
