package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandles;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.compile.PairKernel;

/** As {@link LanewiseLoop}, an operator on two vectors. */
final class LanewisePairLoop implements PairKernel {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorOperators.Binary OPERATOR = HiddenCopy.function(MethodHandles.lookup(),
            VectorOperators.Binary.class);

    /** {@return the loop over {@code operator}} */
    static PairKernel of(VectorOperators.Binary operator) {
        return HiddenCopy.of(MethodHandles.lookup(), operator, PairKernel.class);
    }

    @Override
    public void apply(float[] x, float[] y, float[] dst) {
        int bound = FLOATS.loopBound(dst.length);
        loop(x, y, dst, bound);
        if (bound < dst.length) {
            tail(x, y, dst, bound);
        }
    }

    private static void loop(float[] x, float[] y, float[] dst, int bound) {
        for (int i = 0; i < bound; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, x, i).lanewise(OPERATOR, FloatVector.fromArray(FLOATS, y, i))
                    .intoArray(dst, i);
        }
    }

    private static void tail(float[] x, float[] y, float[] dst, int start) {
        VectorMask<Float> rest = FLOATS.indexInRange(start, dst.length);
        FloatVector.fromArray(FLOATS, x, start, rest)
                .lanewise(OPERATOR, FloatVector.fromArray(FLOATS, y, start, rest)).intoArray(dst, start, rest);
    }
}
