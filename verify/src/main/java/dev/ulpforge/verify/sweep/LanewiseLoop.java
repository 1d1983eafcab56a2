package dev.ulpforge.verify.sweep;

import java.lang.invoke.MethodHandles;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * One operator of the Vector API over arrays. C2 replaces an operator by its vector code only where the operator is a
 * constant, so {@link JdkOperator} defines this class anew, as a hidden class, for each operator, which is the class's
 * data.
 */
final class LanewiseLoop implements BulkKernel {

    private static final VectorOperators.Unary OPERATOR = operator();
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    @Override
    public void apply(float[] src, float[] dst) {
        if (src.length != dst.length) {
            throw new IllegalArgumentException("lengths differ: " + src.length + " and " + dst.length);
        }
        int i = 0;
        for (; i < FLOATS.loopBound(src.length); i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, src, i).lanewise(OPERATOR).intoArray(dst, i);
        }
        if (i < src.length) {
            VectorMask<Float> rest = FLOATS.indexInRange(i, src.length);
            FloatVector.fromArray(FLOATS, src, i, rest).lanewise(OPERATOR).intoArray(dst, i, rest);
        }
    }

    private static VectorOperators.Unary operator() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), "_", VectorOperators.Unary.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
