package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.WideKernel;

/** As {@link ScalarLoop}, without the rounding. */
final class WideScalarLoop implements WideKernel {
    private static final MethodHandle FUNCTION = HiddenCopy.function(MethodHandles.lookup(), MethodHandle.class);

    /** {@return the loop over {@code function}, of type {@code (double) -> double}} */
    static WideKernel of(MethodHandle function) {
        return HiddenCopy.of(MethodHandles.lookup(), function, WideKernel.class);
    }

    @Override
    public void apply(double[] src, double[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = at(src[i]);
        }
    }

    private static double at(double x) {
        try {
            return (double) FUNCTION.invokeExact(x);
        } catch (Throwable e) {
            throw new IllegalStateException("the function threw", e);
        }
    }
}
