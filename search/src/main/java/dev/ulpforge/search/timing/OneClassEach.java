package dev.ulpforge.search.timing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * Makes a loop's class anew for each operation that it is to run, as a hidden class (JEP 371) with the operation as its
 * class data. C2 then sees a constant, and each has a profile and compiled code of its own, as if written out by hand.
 */
final class OneClassEach {
    private OneClassEach() {}

    /** {@return an instance of a new copy of {@code loop}, in which {@link #bound} is {@code operation}} */
    static BulkKernel of(Class<? extends BulkKernel> loop, Object operation) {
        try (InputStream code = loop.getResourceAsStream(loop.getSimpleName() + ".class")) {
            Class<?> copy = MethodHandles.lookup().defineHiddenClassWithClassData(code.readAllBytes(), operation, true)
                    .lookupClass();
            return (BulkKernel) copy.getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the operation of the class that asks} */
    static <T> T bound(MethodHandles.Lookup asker, Class<T> type) {
        try {
            return MethodHandles.classData(asker, "_", type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
