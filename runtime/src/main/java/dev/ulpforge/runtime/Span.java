package dev.ulpforge.runtime;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** The argument checks of bulk methods. */
public final class Span {
    private Span() {}

    /**
     * Checks two whole arrays.
     *
     * @param src the inputs
     * @param dst where the results go; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void check(float[] src, float[] dst) {
        checkLengths(src.length, dst.length);
    }

    /**
     * Checks two whole arrays.
     *
     * @param src the inputs
     * @param dst where the results go; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void check(short[] src, short[] dst) {
        checkLengths(src.length, dst.length);
    }

    /**
     * Checks two whole arrays.
     *
     * @param src the inputs
     * @param dst where the results go; may be {@code src}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void check(double[] src, double[] dst) {
        checkLengths(src.length, dst.length);
    }

    private static void checkLengths(int src, int dst) {
        if (src != dst) {
            throw new IllegalArgumentException(
                    "src has " + src + " elements and dst has " + dst + "; the lengths must be equal");
        }
    }

    /**
     * Checks a range of {@code length} elements in each of two arrays.
     *
     * @param src       the inputs
     * @param srcOffset the first one
     * @param dst       where the results go; may be {@code src}
     * @param dstOffset the first one
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if the ranges overlap without being the same
     */
    public static void check(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length, dst.length);
        checkOverlap(src == dst, srcOffset, dstOffset, length);
    }

    /**
     * Checks a range of {@code length} elements in each of two arrays.
     *
     * @param src       the inputs
     * @param srcOffset the first one
     * @param dst       where the results go; may be {@code src}
     * @param dstOffset the first one
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if the ranges overlap without being the same
     */
    public static void check(short[] src, int srcOffset, short[] dst, int dstOffset, int length) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length, dst.length);
        checkOverlap(src == dst, srcOffset, dstOffset, length);
    }

    /**
     * Checks a range of {@code length} elements in each of two arrays.
     *
     * @param src       the inputs
     * @param srcOffset the first one
     * @param dst       where the results go; may be {@code src}
     * @param dstOffset the first one
     * @param length    how many
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException  if the ranges overlap without being the same
     */
    public static void check(double[] src, int srcOffset, double[] dst, int dstOffset, int length) {
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length, dst.length);
        checkOverlap(src == dst, srcOffset, dstOffset, length);
    }

    private static void checkOverlap(boolean isOneArray, int srcOffset, int dstOffset, int length) {
        int distance = Math.abs(srcOffset - dstOffset);
        if (isOneArray && distance != 0 && distance < length) {
            throw overlap();
        }
    }

    /**
     * Checks two segments of floats in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst where the results go; may be {@code src}
     * @return the number of floats
     * @throws IllegalArgumentException if the sizes differ, are not a multiple of 4 bytes, the segments overlap
     *                                  without being the same, or {@code dst} is read-only
     */
    public static long check(MemorySegment src, MemorySegment dst) {
        return check(src, dst, Float.BYTES);
    }

    /**
     * Checks two segments of numbers of 16 bits in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst where the results go; may be {@code src}
     * @return how many numbers there are
     * @throws IllegalArgumentException if the sizes differ, are not a multiple of 2 bytes, the segments overlap
     *                                  without being the same, or {@code dst} is read-only
     */
    public static long checkNarrow(MemorySegment src, MemorySegment dst) {
        return check(src, dst, Short.BYTES);
    }

    /**
     * Checks two segments of doubles in native byte order, of any alignment.
     *
     * @param src the inputs
     * @param dst where the results go; may be {@code src}
     * @return the number of doubles
     * @throws IllegalArgumentException if the sizes differ, are not a multiple of 8 bytes, the segments overlap
     *                                  without being the same, or {@code dst} is read-only
     */
    public static long checkDoubles(MemorySegment src, MemorySegment dst) {
        return check(src, dst, Double.BYTES);
    }

    private static long check(MemorySegment src, MemorySegment dst, int bytes) {
        if (src.byteSize() != dst.byteSize() || src.byteSize() % bytes != 0) {
            throw new IllegalArgumentException("src has " + src.byteSize() + " bytes and dst has " + dst.byteSize()
                    + "; the sizes must be equal and a multiple of " + bytes);
        }
        if (dst.isReadOnly()) {
            throw new IllegalArgumentException("dst is read-only");
        }
        src.asOverlappingSlice(dst).ifPresent(common -> {
            if (common.byteSize() != src.byteSize()) {
                throw overlap();
            }
        });
        return src.byteSize() / bytes;
    }

    private static IllegalArgumentException overlap() {
        return new IllegalArgumentException("src and dst overlap; they must be the same elements or share none");
    }
}
