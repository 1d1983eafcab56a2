package dev.ulpforge.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

import dev.ulpforge.runtime.Span;

/** What {@link FloatMath} has beside functions of one float: sums of exponentials. */
class SoftmaxForms {
    SoftmaxForms() {}

    /**
     * Softmax: {@code exp(src[i] - m) / sum}, where m is the largest element and the sum is over all values of
     * {@code exp(src[j] - m)}. A result is within 4.3e-7 of its exact value, relatively, plus 2^-148; the derivation is
     * in the source. All results are NaN if an element is NaN or positive infinity, or if all are negative infinity;
     * otherwise that of negative infinity is 0. The bits are the same on every machine.
     *
     * @param src the inputs, at most 2^31
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void softmax(float[] src, float[] dst) {
        Span.check(src, dst);
        softmax(src, 0, dst, 0, src.length);
    }

    /**
     * {@link #softmax(float[], float[])} of a range.
     *
     * @param src       the inputs
     * @param srcOffset where they start
     * @param dst       the results; may be {@code src}
     * @param dstOffset where they start
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if the ranges overlap without being the same
     */
    public static void softmax(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        new Softmax(Floats.of(src, srcOffset), length).write(Floats.of(dst, dstOffset));
    }

    /**
     * {@link #softmax(float[], float[])} of floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments overlap
     *                                  without being the same, or {@code dst} is read-only
     */
    public static void softmax(MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        new Softmax(Floats.of(src), length).write(Floats.of(dst));
    }

    /**
     * The logarithm of the sum of exponentials: {@code m + log(sum)}, where m is the largest element and the sum is
     * over all values of {@code exp(src[j] - m)}. It is within 1.9e-7 plus .501 ULP of its exact value; the
     * derivation is in the source. The bits are the same on every machine.
     *
     * @param src the inputs, at most 2^31
     * @return NaN if an element is NaN; otherwise positive infinity if one is, and negative infinity if all are or
     *         there are none
     */
    public static float logSumExp(float[] src) {
        return logSumExp(src, 0, src.length);
    }

    /**
     * {@link #logSumExp(float[])} of a range.
     *
     * @param src    the inputs
     * @param offset where they start
     * @param length how many
     * @return the logarithm of the sum of their exponentials
     * @throws IndexOutOfBoundsException if the range is not within the array
     */
    public static float logSumExp(float[] src, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, src.length);
        return new Softmax(Floats.of(src, offset), length).logOfSum();
    }

    /**
     * {@link #logSumExp(float[])} of floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @return the logarithm of the sum of their exponentials
     * @throws IllegalArgumentException if the size is not a multiple of 4 bytes
     */
    public static float logSumExp(MemorySegment src) {
        if (src.byteSize() % Float.BYTES != 0) {
            throw new IllegalArgumentException("src has " + src.byteSize() + " bytes; the size must be a multiple of "
                    + Float.BYTES);
        }
        return new Softmax(Floats.of(src), src.byteSize() / Float.BYTES).logOfSum();
    }
}
