package dev.ulpforge.jmh;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The JDK's vector operator over arrays. C2 needs the operator as a constant: {@link #choose} comes before the first
 * {@link #apply}, and a JVM measures one operator only. The masked tail in the same method would make the loop half as
 * slow again.
 */
final class LanewiseLoop {
    private static VectorOperators.Unary chosen;

    private LanewiseLoop() {}

    static void choose(VectorOperators.Unary operator) {
        chosen = operator;
    }

    static void apply(float[] src, float[] dst) {
        Loop.apply(src, dst);
    }

    /** Initialized after the choice. */
    private static final class Loop {
        private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
        private static final VectorOperators.Unary OPERATOR = chosen;

        static void apply(float[] src, float[] dst) {
            int bound = FLOATS.loopBound(src.length);
            whole(src, dst, bound);
            if (bound < src.length) {
                tail(src, dst, bound);
            }
        }

        private static void whole(float[] src, float[] dst, int bound) {
            for (int i = 0; i < bound; i += FLOATS.length()) {
                FloatVector.fromArray(FLOATS, src, i).lanewise(OPERATOR).intoArray(dst, i);
            }
        }

        private static void tail(float[] src, float[] dst, int start) {
            VectorMask<Float> rest = FLOATS.indexInRange(start, src.length);
            FloatVector.fromArray(FLOATS, src, start, rest).lanewise(OPERATOR).intoArray(dst, start, rest);
        }
    }
}
