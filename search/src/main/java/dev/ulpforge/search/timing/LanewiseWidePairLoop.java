package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandles;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.codegen.compile.WidePairKernel;

/** As {@link LanewisePairLoop}, on doubles. */
final class LanewiseWidePairLoop implements WidePairKernel {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorOperators.Binary OPERATOR = HiddenCopy.function(MethodHandles.lookup(),
            VectorOperators.Binary.class);

    /** {@return the loop over {@code operator}} */
    static WidePairKernel of(VectorOperators.Binary operator) {
        return HiddenCopy.of(MethodHandles.lookup(), operator, WidePairKernel.class);
    }

    @Override
    public void apply(double[] x, double[] y, double[] dst) {
        int bound = DOUBLES.loopBound(dst.length);
        loop(x, y, dst, bound);
        if (bound < dst.length) {
            tail(x, y, dst, bound);
        }
    }

    private static void loop(double[] x, double[] y, double[] dst, int bound) {
        for (int i = 0; i < bound; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, x, i).lanewise(OPERATOR, DoubleVector.fromArray(DOUBLES, y, i))
                    .intoArray(dst, i);
        }
    }

    private static void tail(double[] x, double[] y, double[] dst, int start) {
        VectorMask<Double> rest = DOUBLES.indexInRange(start, dst.length);
        DoubleVector.fromArray(DOUBLES, x, start, rest)
                .lanewise(OPERATOR, DoubleVector.fromArray(DOUBLES, y, start, rest)).intoArray(dst, start, rest);
    }
}
