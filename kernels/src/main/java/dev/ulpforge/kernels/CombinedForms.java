package dev.ulpforge.kernels;

import java.lang.foreign.MemorySegment;

import dev.ulpforge.runtime.Span;

/** What {@link FloatMath} has beside functions of one float: functions within products, and two at once. */
class CombinedForms extends SoftmaxForms {
    CombinedForms() {}

    /**
     * {@code k * f(a * x + b)} of each element x, with three roundings: {@code t = a * x + b} rounds once, then come f
     * and the product. A result is at most {@code 2 e + 1} ULP off {@code k * f(t)}, if f is at most e ULP off and
     * neither f(t) nor the product is subnormal or overflows: a factor at most doubles an error in ULP.
     * Special values are those of the operations; a product of zero and infinity is NaN.
     *
     * @param f   the function, such as {@code FloatMath::exp}
     * @param k   the factor of its values
     * @param a   the factor of x
     * @param b   the summand
     * @param src the elements
     * @param dst the results, as many; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void scaled(ArrayKernel f, float k, float a, float b, float[] src, float[] dst) {
        Span.check(src, dst);
        scaled(f, k, a, b, src, 0, dst, 0, src.length);
    }

    /**
     * {@link #scaled(ArrayKernel, float, float, float, float[], float[])} of a range.
     *
     * @param f         the function
     * @param k         the factor of its values
     * @param a         the factor of x
     * @param b         the summand
     * @param src       the elements
     * @param srcOffset where they start
     * @param dst       the results; may be {@code src}
     * @param dstOffset where they start
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if the ranges overlap without being the same
     */
    public static void scaled(ArrayKernel f, float k, float a, float b, float[] src, int srcOffset, float[] dst,
            int dstOffset, int length) {
        Span.check(src, srcOffset, dst, dstOffset, length);
        new Combination(Floats.of(src, srcOffset), length).scaled(f, k, a, b, Floats.of(dst, dstOffset));
    }

    /**
     * {@link #scaled(ArrayKernel, float, float, float, float[], float[])} of floats in native byte order, of any
     * alignment.
     *
     * @param f   the function
     * @param k   the factor of its values
     * @param a   the factor of x
     * @param b   the summand
     * @param src the elements
     * @param dst the results, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the segments overlap
     *                                  without being the same, or {@code dst} is read-only
     */
    public static void scaled(ArrayKernel f, float k, float a, float b, MemorySegment src, MemorySegment dst) {
        long length = Span.check(src, dst);
        new Combination(Floats.of(src), length).scaled(f, k, a, b, Floats.of(dst));
    }

    /**
     * {@code f(x) * y} of each pair of elements: SwiGLU where f is {@code FloatMath::silu}, GeGLU where it is {@code
     * FloatMath::gelu}. A result is at most {@code 2 e + 1} ULP off, if f is at most e ULP off and neither f(x) nor the
     * product is subnormal or overflows. Special values are those of the operations; a product of zero and infinity is
     * NaN.
     *
     * @param f   the function
     * @param x   its arguments
     * @param y   the factors of its values, as many
     * @param dst the results, as many; may be {@code x} or {@code y}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void gated(ArrayKernel f, float[] x, float[] y, float[] dst) {
        Span.check(x, dst);
        Span.check(y, dst);
        gated(f, x, 0, y, 0, dst, 0, dst.length);
    }

    /**
     * {@link #gated(ArrayKernel, float[], float[], float[])} of ranges.
     *
     * @param f         the function
     * @param x         its arguments
     * @param xOffset   where they start
     * @param y         the factors of its values
     * @param yOffset   where they start
     * @param dst       the results; may be {@code x} or {@code y}
     * @param dstOffset where they start
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if that of {@code dst} overlaps another one without being the same
     */
    public static void gated(ArrayKernel f, float[] x, int xOffset, float[] y, int yOffset, float[] dst, int dstOffset,
            int length) {
        Span.check(x, xOffset, dst, dstOffset, length);
        Span.check(y, yOffset, dst, dstOffset, length);
        new Combination(Floats.of(x, xOffset), length).gated(f, Floats.of(y, yOffset), Floats.of(dst, dstOffset));
    }

    /**
     * {@link #gated(ArrayKernel, float[], float[], float[])} of floats in native byte order, of any alignment.
     *
     * @param f   the function
     * @param x   its arguments
     * @param y   the factors of its values, of the same size
     * @param dst the results, of the same size; may be {@code x} or {@code y}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, {@code dst} overlaps
     *                                  another segment without being the same, or is read-only
     */
    public static void gated(ArrayKernel f, MemorySegment x, MemorySegment y, MemorySegment dst) {
        Span.check(y, dst);
        long length = Span.check(x, dst);
        new Combination(Floats.of(x), length).gated(f, Floats.of(y), Floats.of(dst));
    }
}
