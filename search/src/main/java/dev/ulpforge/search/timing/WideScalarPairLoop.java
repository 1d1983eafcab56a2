package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.WidePairKernel;

/** As {@link ScalarPairLoop}, without the rounding. */
final class WideScalarPairLoop implements WidePairKernel {
    private static final MethodHandle FUNCTION = HiddenCopy.function(MethodHandles.lookup(), MethodHandle.class);

    /** {@return the loop over {@code function}, of type {@code (double, double) -> double}} */
    static WidePairKernel of(MethodHandle function) {
        return HiddenCopy.of(MethodHandles.lookup(), function, WidePairKernel.class);
    }

    @Override
    public void apply(double[] x, double[] y, double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = at(x[i], y[i]);
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
