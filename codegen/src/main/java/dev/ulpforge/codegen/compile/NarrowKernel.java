package dev.ulpforge.codegen.compile;

/** A function on numbers of 16 bits, applied to whole arrays of their bits. Thread-safe. */
@FunctionalInterface
public interface NarrowKernel {
    /**
     * Writes the result at {@code src[i]} to {@code dst[i]}.
     *
     * @param src the inputs
     * @param dst the results, of the same length; may be {@code src}, and overlaps it in no other way
     */
    void apply(short[] src, short[] dst);
}
