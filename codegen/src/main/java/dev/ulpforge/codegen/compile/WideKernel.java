package dev.ulpforge.codegen.compile;

/** A function on doubles, applied to whole arrays. */
@FunctionalInterface
public interface WideKernel {
    /**
     * Writes the result at {@code src[i]} to {@code dst[i]}.
     *
     * @param src the inputs
     * @param dst the results, of the same length; may be {@code src}, and overlaps it in no other way
     */
    void apply(double[] src, double[] dst);
}
