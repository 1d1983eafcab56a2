package dev.ulpforge.codegen.compile;

/**
 * A float32 function applied to whole arrays: a compiled program, or any peer that is measured against one.
 *
 * <p>An implementation is stateless and may be called from several threads at once. The result for an input depends
 * on nothing but the bits of that input: not on its place in the array, the array's length, or the run.
 */
@FunctionalInterface
public interface BulkKernel {

    /**
     * Writes the function of each element of {@code src} to the same place of {@code dst}.
     *
     * @param src the inputs, any float at all, NaNs of any payload included
     * @param dst the results; of the same length as {@code src}, and may be {@code src} itself
     * @throws IllegalArgumentException if the lengths differ
     */
    void apply(float[] src, float[] dst);
}
