package dev.ulpforge.search.timing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * A copy of a loop's class for one function alone: a hidden class (JEP 371) with the function as its class data. C2
 * sees a constant, with a profile and compiled code of its own, as if the loop were written out by hand.
 */
final class HiddenCopy {
    private HiddenCopy() {}

    /**
     * {@return an instance of a copy of the class of {@code lookup}, which has a constructor without parameters}
     *
     * @param function what {@link #function} returns in the copy
     */
    static BulkKernel of(MethodHandles.Lookup lookup, Object function) {
        return of(lookup, function, BulkKernel.class);
    }

    /** {@return likewise, as an instance of another interface} */
    static <K> K of(MethodHandles.Lookup lookup, Object function, Class<K> type) {
        Class<?> original = lookup.lookupClass();
        try (InputStream code = original.getResourceAsStream(original.getSimpleName() + ".class")) {
            Class<?> copy = lookup.defineHiddenClassWithClassData(code.readAllBytes(), function, true).lookupClass();
            return type.cast(copy.getDeclaredConstructor().newInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the function that the copy of {@code lookup}'s class is for} */
    static <T> T function(MethodHandles.Lookup lookup, Class<T> type) {
        try {
            return MethodHandles.classData(lookup, "_", type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
