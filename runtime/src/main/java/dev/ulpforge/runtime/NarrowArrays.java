package dev.ulpforge.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Applies kernels of floats to numbers of 16 bits: block by block these are widened to floats, the kernel's loop runs
 * over them, and its results are rounded. A block stays in the nearest cache. What is written has been read before, so
 * inputs may be replaced by their results.
 */
public final class NarrowArrays {
    private static final int BLOCK = 2048;
    /** Kept by each thread: to make them anew took three times as long as to convert 4,096 numbers. */
    private static final ThreadLocal<Blocks> BLOCKS = ThreadLocal
            .withInitial(() -> new Blocks(new float[BLOCK], new float[BLOCK], new short[BLOCK]));

    private NarrowArrays() {}

    private record Blocks(float[] floats, float[] others, short[] narrow) {}

    /** The conversions between a format of 16 bits and floats, for parts of arrays. */
    public interface Conversion {
        /**
         * Widens, which is exact.
         *
         * @param src   numbers of 16 bits
         * @param start the first one
         * @param dst   where the floats go, from its first element on
         * @param count how many
         */
        void widen(short[] src, int start, float[] dst, int count);

        /**
         * Rounds to nearest, ties to even; every NaN becomes the canonical one.
         *
         * @param src   floats, from the first element on
         * @param dst   where the numbers of 16 bits go
         * @param start where the first one goes
         * @param count how many
         */
        void narrow(float[] src, short[] dst, int start, int count);
    }

    /**
     * Writes the results for a range of {@code src} to a range of {@code dst}, both within their arrays.
     *
     * @param src       the inputs
     * @param srcOffset the first one
     * @param dst       where the results go; its range is the same or shares no element
     * @param dstOffset the first one
     * @param length    how many
     */
    public static void map(FloatLoop kernel, Conversion format, short[] src, int srcOffset, short[] dst, int dstOffset,
            int length) {
        float[] block = BLOCKS.get().floats();
        for (int i = 0; i < length; i += BLOCK) {
            int count = Math.min(BLOCK, length - i);
            format.widen(src, srcOffset + i, block, count);
            kernel.apply(block, 0, block, 0, count);
            format.narrow(block, dst, dstOffset + i, count);
        }
    }

    /**
     * Writes the results for pairs of a range of {@code x} and one of {@code y} to a range of {@code dst}, all within
     * their arrays.
     *
     * @param x         the first arguments
     * @param xOffset   where they start
     * @param y         the second arguments
     * @param yOffset   where they start
     * @param dst       where the results go; its range is the same as one of arguments or shares no element
     * @param dstOffset where they start
     * @param length    how many
     */
    public static void map(PairLoop.Ranges kernel, Conversion format, short[] x, int xOffset, short[] y, int yOffset,
            short[] dst, int dstOffset, int length) {
        float[] block = BLOCKS.get().floats();
        float[] others = BLOCKS.get().others();
        for (int i = 0; i < length; i += BLOCK) {
            int count = Math.min(BLOCK, length - i);
            format.widen(x, xOffset + i, block, count);
            format.widen(y, yOffset + i, others, count);
            kernel.apply(block, 0, others, 0, block, 0, count);
            format.narrow(block, dst, dstOffset + i, count);
        }
    }

    /**
     * Writes the results for pairs of {@code x} and {@code y} to {@code dst}, all in native byte order, of any
     * alignment.
     *
     * @param x      the first arguments
     * @param y      the second arguments
     * @param dst    where the results go; it is the same as one of arguments or shares no element
     * @param length how many
     */
    public static void map(PairLoop.Ranges kernel, Conversion format, MemorySegment x, MemorySegment y,
            MemorySegment dst, long length) {
        short[] narrow = BLOCKS.get().narrow();
        float[] block = BLOCKS.get().floats();
        float[] others = BLOCKS.get().others();
        for (long i = 0; i < length; i += BLOCK) {
            int count = (int) Math.min(BLOCK, length - i);
            MemorySegment.copy(x, ValueLayout.JAVA_SHORT_UNALIGNED, i * Short.BYTES, narrow, 0, count);
            format.widen(narrow, 0, block, count);
            MemorySegment.copy(y, ValueLayout.JAVA_SHORT_UNALIGNED, i * Short.BYTES, narrow, 0, count);
            format.widen(narrow, 0, others, count);
            kernel.apply(block, 0, others, 0, block, 0, count);
            format.narrow(block, narrow, 0, count);
            MemorySegment.copy(narrow, 0, dst, ValueLayout.JAVA_SHORT_UNALIGNED, i * Short.BYTES, count);
        }
    }

    /**
     * Writes the results for {@code src} to {@code dst}, both in native byte order, of any alignment.
     *
     * @param src    the inputs
     * @param dst    where the results go; it is the same or shares no element
     * @param length how many
     */
    public static void map(FloatLoop kernel, Conversion format, MemorySegment src, MemorySegment dst, long length) {
        short[] narrow = BLOCKS.get().narrow();
        float[] block = BLOCKS.get().floats();
        for (long i = 0; i < length; i += BLOCK) {
            int count = (int) Math.min(BLOCK, length - i);
            MemorySegment.copy(src, ValueLayout.JAVA_SHORT_UNALIGNED, i * Short.BYTES, narrow, 0, count);
            format.widen(narrow, 0, block, count);
            kernel.apply(block, 0, block, 0, count);
            format.narrow(block, narrow, 0, count);
            MemorySegment.copy(narrow, 0, dst, ValueLayout.JAVA_SHORT_UNALIGNED, i * Short.BYTES, count);
        }
    }
}
