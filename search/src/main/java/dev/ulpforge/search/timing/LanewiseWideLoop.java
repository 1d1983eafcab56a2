package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandles;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.compile.WideKernel;

/** As {@link LanewiseLoop}, on doubles. */
final class LanewiseWideLoop implements WideKernel {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorOperators.Unary OPERATOR = HiddenCopy.function(MethodHandles.lookup(),
            VectorOperators.Unary.class);

    /** {@return the loop over {@code operator}} */
    static WideKernel of(VectorOperators.Unary operator) {
        return HiddenCopy.of(MethodHandles.lookup(), operator, WideKernel.class);
    }

    @Override
    public void apply(double[] src, double[] dst) {
        int bound = DOUBLES.loopBound(src.length);
        loop(src, dst, bound);
        if (bound < src.length) {
            tail(src, dst, bound);
        }
    }

    private static void loop(double[] src, double[] dst, int bound) {
        for (int i = 0; i < bound; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, src, i).lanewise(OPERATOR).intoArray(dst, i);
        }
    }

    private static void tail(double[] src, double[] dst, int start) {
        VectorMask<Double> rest = DOUBLES.indexInRange(start, src.length);
        DoubleVector.fromArray(DOUBLES, src, start, rest).lanewise(OPERATOR).intoArray(dst, start, rest);
    }
}
