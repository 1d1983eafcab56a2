package dev.ulpforge.kernels;

import java.lang.foreign.MemorySegment;

import dev.ulpforge.runtime.Span;

/** What {@link FloatMath} has beside functions of one float: sine and cosine at once. */
class SineForms extends CombinedForms {
    /** The inputs are in the first cache when they are read again. */
    private static final int BLOCK = 1024;

    SineForms() {}

    /**
     * {@link FloatMath#sin(float)} and {@link FloatMath#cos(float)} of each element, bit for bit.
     *
     * @param src the inputs
     * @param sin the sines, as many; may be {@code src}
     * @param cos the cosines, as many; may be {@code src} unless {@code sin} is
     * @throws IllegalArgumentException if the lengths differ, or {@code sin} and {@code cos} are one array
     */
    public static void sinCos(float[] src, float[] sin, float[] cos) {
        Span.check(src, sin);
        Span.check(src, cos);
        sinCos(src, 0, sin, 0, cos, 0, src.length);
    }

    /**
     * {@link #sinCos(float[], float[], float[])} of a range.
     *
     * @param src       the inputs
     * @param srcOffset where they start
     * @param sin       the sines; may be {@code src}
     * @param sinOffset where they start
     * @param cos       the cosines; may be {@code src}
     * @param cosOffset where they start
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if the inputs overlap results without being the same, or the results overlap
     */
    public static void sinCos(float[] src, int srcOffset, float[] sin, int sinOffset, float[] cos, int cosOffset,
            int length) {
        Span.check(src, srcOffset, sin, sinOffset, length);
        Span.check(src, srcOffset, cos, cosOffset, length);
        if (sin == cos && Math.abs(sinOffset - cosOffset) < length) {
            throw overlap();
        }
        boolean replaced = src == sin && srcOffset == sinOffset;
        for (int from = 0; from < length; from += BLOCK) {
            int size = Math.min(BLOCK, length - from);
            if (replaced) {
                FloatMath.cos(src, srcOffset + from, cos, cosOffset + from, size);
                FloatMath.sin(src, srcOffset + from, sin, sinOffset + from, size);
            } else {
                FloatMath.sin(src, srcOffset + from, sin, sinOffset + from, size);
                FloatMath.cos(src, srcOffset + from, cos, cosOffset + from, size);
            }
        }
    }

    /**
     * {@link #sinCos(float[], float[], float[])} of floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param sin the sines, of the same size; may be {@code src}
     * @param cos the cosines, of the same size; may be {@code src}
     * @throws IllegalArgumentException if the sizes differ or are not a multiple of 4 bytes, the inputs overlap results
     *                                  without being the same, the results overlap, or are read-only
     */
    public static void sinCos(MemorySegment src, MemorySegment sin, MemorySegment cos) {
        Span.check(src, sin);
        long length = Span.check(src, cos);
        if (length > 0 && sin.asOverlappingSlice(cos).isPresent()) {
            throw overlap();
        }
        boolean replaced = src.asOverlappingSlice(sin).isPresent();
        long block = (long) BLOCK * Float.BYTES;
        for (long from = 0; from < length * Float.BYTES; from += block) {
            long size = Math.min(block, length * Float.BYTES - from);
            MemorySegment part = src.asSlice(from, size);
            if (replaced) {
                FloatMath.cos(part, cos.asSlice(from, size));
                FloatMath.sin(part, sin.asSlice(from, size));
            } else {
                FloatMath.sin(part, sin.asSlice(from, size));
                FloatMath.cos(part, cos.asSlice(from, size));
            }
        }
    }

    private static IllegalArgumentException overlap() {
        return new IllegalArgumentException("sin and cos overlap; they must share no elements");
    }
}
