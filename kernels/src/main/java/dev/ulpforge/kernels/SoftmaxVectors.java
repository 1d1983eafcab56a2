package dev.ulpforge.kernels;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes of {@link Softmax} over whole vectors: for each element the same operations as without them. Each says how
 * many floats it was for; what is left fills no vector.
 */
final class SoftmaxVectors {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private SoftmaxVectors() {}

    /**
     * Replaces floats by the exponentials of their differences to {@code largest}, and adds these to {@code sums},
     * element by element.
     *
     * @param least what smaller floats are replaced by
     */
    static int exponentials(float largest, float least, float[] block, double[] sums, int size) {
        int bound = FLOATS.loopBound(size);
        for (int i = 0; i < bound; i += FLOATS.length()) {
            FloatVector x = FloatVector.fromArray(FLOATS, block, i).max(least);
            FloatVector difference = x.sub(largest);
            FloatVector part = difference.sub(x);
            FloatVector lowPart = x.sub(difference.sub(part)).add(FloatVector.broadcast(FLOATS, -largest).sub(part));
            FloatVector exponential = FloatMath.Vectors.exp(difference);
            FloatVector result = exponential.fma(lowPart, exponential);
            result.intoArray(block, i);
            add(result, 0, sums, i);
            add(result, 1, sums, i + DOUBLES.length());
        }
        return bound;
    }

    private static void add(FloatVector summands, int half, double[] sums, int offset) {
        DoubleVector exact = (DoubleVector) summands.convertShape(VectorOperators.F2D, DOUBLES, half);
        DoubleVector.fromArray(DOUBLES, sums, offset).add(exact).intoArray(sums, offset);
    }

    /** Replaces candidates by the greater one of them and the floats, element by element. */
    static int raise(float[] candidates, float[] block, int size) {
        int bound = FLOATS.loopBound(size);
        for (int i = 0; i < bound; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, candidates, i).max(FloatVector.fromArray(FLOATS, block, i))
                    .intoArray(candidates, i);
        }
        return bound;
    }

    /** Replaces floats by their products with a sum of two. */
    static int scale(float[] block, float high, float low, int size) {
        int bound = FLOATS.loopBound(size);
        for (int i = 0; i < bound; i += FLOATS.length()) {
            FloatVector x = FloatVector.fromArray(FLOATS, block, i);
            x.fma(FloatVector.broadcast(FLOATS, high), x.mul(low)).intoArray(block, i);
        }
        return bound;
    }
}
