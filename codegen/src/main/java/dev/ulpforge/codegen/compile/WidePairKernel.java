package dev.ulpforge.codegen.compile;

/** A function of two doubles, applied to whole arrays. Thread-safe. */
@FunctionalInterface
public interface WidePairKernel {
    /**
     * Writes the result at {@code x[i]} and {@code y[i]} to {@code dst[i]}.
     *
     * @param x   the first arguments
     * @param y   the second ones, as many
     * @param dst the results, as many; may be {@code x} or {@code y}, and overlaps them in no other way
     */
    void apply(double[] x, double[] y, double[] dst);
}
