package dev.ulpforge.runtime;

/** The vector loop of a kernel over ranges of arrays of floats. */
@FunctionalInterface
public interface FloatLoop {
    /**
     * Writes the results for a range of {@code src} to a range of {@code dst}, which may be the same.
     *
     * @param src       the inputs
     * @param srcOffset the first one
     * @param dst       where the results go
     * @param dstOffset the first one
     * @param length    how many
     */
    void apply(float[] src, int srcOffset, float[] dst, int dstOffset, int length);
}
