package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandles;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.compile.BulkKernel;

/** One operator of {@code FloatVector.lanewise} over arrays; {@link OneClassEach} binds the operator. */
final class LanewiseLoop implements BulkKernel {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorOperators.Unary OPERATOR = OneClassEach.bound(MethodHandles.lookup(),
            VectorOperators.Unary.class);

    @Override
    public void apply(float[] src, float[] dst) {
        int i = 0;
        for (int bound = FLOATS.loopBound(src.length); i < bound; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, src, i).lanewise(OPERATOR).intoArray(dst, i);
        }
        if (i < src.length) {
            VectorMask<Float> tail = FLOATS.indexInRange(i, src.length);
            FloatVector.fromArray(FLOATS, src, i, tail).lanewise(OPERATOR).intoArray(dst, i, tail);
        }
    }
}
