package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.BulkKernel;

/** A function from double to double, element by element, rounded to float; {@link OneClassEach} binds the function. */
final class ScalarLoop implements BulkKernel {
    private static final MethodHandle FUNCTION = OneClassEach.bound(MethodHandles.lookup(), MethodHandle.class);

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
            throw new IllegalStateException("a function of Math threw", e);
        }
    }
}
