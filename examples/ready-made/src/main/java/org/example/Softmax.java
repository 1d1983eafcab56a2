package org.example;

import dev.ulpforge.kernels.FloatMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** A softmax in one pass, with the kernel for vectors in a loop of its own. */
final class Softmax {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private Softmax() {}

    /** Replaces logits by probabilities. */
    static void apply(float[] logits) {
        float max = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        float sum = exponentials(logits, max);
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= sum;
        }
    }

    private static float exponentials(float[] logits, float max) {
        FloatVector sums = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i < SPECIES.loopBound(logits.length); i += SPECIES.length()) {
            FloatVector y = FloatMath.Vectors.exp(FloatVector.fromArray(SPECIES, logits, i).sub(max));
            y.intoArray(logits, i);
            sums = sums.add(y);
        }
        float sum = sums.reduceLanes(VectorOperators.ADD);
        for (; i < logits.length; i++) {
            logits[i] = FloatMath.exp(logits[i] - max);
            sum += logits[i];
        }
        return sum;
    }
}
