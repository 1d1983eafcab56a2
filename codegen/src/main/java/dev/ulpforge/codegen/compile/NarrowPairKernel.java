package dev.ulpforge.codegen.compile;

/** A function of two arguments on numbers of 16 bits, applied to whole arrays of their bits. Thread-safe. */
@FunctionalInterface
public interface NarrowPairKernel {
    /**
     * Writes the result at {@code x[i]} and {@code y[i]} to {@code dst[i]}.
     *
     * @param x   the first arguments
     * @param y   the second ones, as many
     * @param dst the results, as many; may be {@code x} or {@code y}, and overlaps them in no other way
     */
    void apply(short[] x, short[] y, short[] dst);
}
