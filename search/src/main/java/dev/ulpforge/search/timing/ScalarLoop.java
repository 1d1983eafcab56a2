package dev.ulpforge.search.timing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A function from double to double, element by element, rounded to float. Each function has a copy of this class to
 * itself, a hidden class (JEP 371) with the function as its class data: C2 sees a constant, with a profile and compiled
 * code of its own, as if the loop were written out by hand.
 */
public final class ScalarLoop implements BulkKernel {
    private static final MethodHandle FUNCTION = function();

    /** {@return the loop over {@code function}, of type {@code (double) -> double}} */
    public static BulkKernel of(MethodHandle function) {
        try (InputStream code = ScalarLoop.class.getResourceAsStream("ScalarLoop.class")) {
            Class<?> copy = MethodHandles.lookup().defineHiddenClassWithClassData(code.readAllBytes(), function, true)
                    .lookupClass();
            return (BulkKernel) copy.getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void apply(float[] src, float[] dst) {
        for (int i = 0; i < src.length; i++) {
            dst[i] = (float) at(src[i]);
        }
    }

    private static MethodHandle function() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), "_", MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
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
