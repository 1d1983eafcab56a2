package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandles;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * One operator of {@code FloatVector.lanewise} over arrays, as fast as it can be had: each operator has a
 * {@link HiddenCopy} of this class to itself, and the tail has a method to itself. With the masked call of the tail in
 * the same method as the loop, C2 of JDK 25 makes the loop half as slow again.
 */
final class LanewiseLoop implements BulkKernel {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorOperators.Unary OPERATOR = HiddenCopy.function(MethodHandles.lookup(),
            VectorOperators.Unary.class);

    /** {@return the loop over {@code operator}} */
    static BulkKernel of(VectorOperators.Unary operator) {
        return HiddenCopy.of(MethodHandles.lookup(), operator);
    }

    @Override
    public void apply(float[] src, float[] dst) {
        int bound = FLOATS.loopBound(src.length);
        loop(src, dst, bound);
        if (bound < src.length) {
            tail(src, dst, bound);
        }
    }

    private static void loop(float[] src, float[] dst, int bound) {
        for (int i = 0; i < bound; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, src, i).lanewise(OPERATOR).intoArray(dst, i);
        }
    }

    private static void tail(float[] src, float[] dst, int start) {
        VectorMask<Float> rest = FLOATS.indexInRange(start, src.length);
        FloatVector.fromArray(FLOATS, src, start, rest).lanewise(OPERATOR).intoArray(dst, start, rest);
    }
}
