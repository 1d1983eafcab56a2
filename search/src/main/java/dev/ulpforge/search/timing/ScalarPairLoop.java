package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.PairKernel;

/** As {@link ScalarLoop}, a function of two doubles. */
final class ScalarPairLoop implements PairKernel {
    private static final MethodHandle FUNCTION = HiddenCopy.function(MethodHandles.lookup(), MethodHandle.class);

    /** {@return the loop over {@code function}, of type {@code (double, double) -> double}} */
    static PairKernel of(MethodHandle function) {
        return HiddenCopy.of(MethodHandles.lookup(), function, PairKernel.class);
    }

    @Override
    public void apply(float[] x, float[] y, float[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = (float) at(x[i], y[i]);
        }
    }

    private static double at(double x, double y) {
        try {
            return (double) FUNCTION.invokeExact(x, y);
        } catch (Throwable e) {
            throw new IllegalStateException("the function threw", e);
        }
    }
}
