package dev.ulpforge.kernels;

/**
 * A function over a range of an array, such as {@code FloatMath::exp}, {@code FastFloatMath::silu} or a kernel of
 * your own.
 */
@FunctionalInterface
public interface ArrayKernel {

    /**
     * Computes a range.
     *
     * @param src       the inputs
     * @param srcOffset where they start
     * @param dst       the results; may be {@code src}, with the same offset
     * @param dstOffset where they start
     * @param length    how many
     */
    void apply(float[] src, int srcOffset, float[] dst, int dstOffset, int length);
}
