package dev.ulpforge.codegen.compile;

import java.util.Optional;

import dev.ulpforge.model.task.Recipe;

/** A float32 function applied to whole arrays: a compiled program, or a peer that it is compared with. Thread-safe. */
@FunctionalInterface
public interface BulkKernel {
    /**
     * Writes the result at {@code src[i]} to {@code dst[i]}.
     *
     * @param src the inputs
     * @param dst the results, of the same length; may be {@code src}, and overlaps it in no other way
     */
    void apply(float[] src, float[] dst);

    /** {@return how another JVM makes a kernel with the same results; none if only this one has it} */
    default Optional<Recipe<BulkKernel>> recipe() {
        return Optional.empty();
    }
}
