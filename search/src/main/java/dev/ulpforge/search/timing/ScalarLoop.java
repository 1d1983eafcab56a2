package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A function from double to double, element by element, rounded to float. Each function has a {@link HiddenCopy} of
 * this class to itself.
 */
public final class ScalarLoop implements BulkKernel {
    private static final MethodHandle FUNCTION = HiddenCopy.function(MethodHandles.lookup(), MethodHandle.class);

    /** {@return the loop over {@code function}, of type {@code (double) -> double}} */
    public static BulkKernel of(MethodHandle function) {
        return HiddenCopy.of(MethodHandles.lookup(), function);
    }

    @Override
    public void apply(float[] src, float[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) at(src[i]);
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
