package dev.ulpforge.runtime;

import java.util.Arrays;

/** Kernels of two arguments of which one is the same for all elements: it is repeated in a short array. */
public final class PairLoop {
    /** Short enough to be made for each call, and long enough for the vector loop. */
    private static final int BLOCK = 256;

    private PairLoop() {}

    /** The form for ranges of a kernel of floats. */
    @FunctionalInterface
    public interface Ranges {
        /**
         * Computes the results for pairs of elements.
         *
         * @param x         the first arguments
         * @param xOffset   where they start
         * @param y         the second arguments
         * @param yOffset   where they start
         * @param dst       the results
         * @param dstOffset where they start
         * @param length    how many
         */
        void apply(float[] x, int xOffset, float[] y, int yOffset, float[] dst, int dstOffset, int length);
    }

    /** The form for ranges of a kernel of doubles. */
    @FunctionalInterface
    public interface WideRanges {
        /**
         * Computes the results for pairs of elements.
         *
         * @param x         the first arguments
         * @param xOffset   where they start
         * @param y         the second arguments
         * @param yOffset   where they start
         * @param dst       the results
         * @param dstOffset where they start
         * @param length    how many
         */
        void apply(double[] x, int xOffset, double[] y, int yOffset, double[] dst, int dstOffset, int length);
    }

    /** The form for ranges of a kernel of 16 bits. */
    @FunctionalInterface
    public interface NarrowRanges {
        /**
         * Computes the results for pairs of elements.
         *
         * @param x         the first arguments
         * @param xOffset   where they start
         * @param y         the second arguments
         * @param yOffset   where they start
         * @param dst       the results
         * @param dstOffset where they start
         * @param length    how many
         */
        void apply(short[] x, int xOffset, short[] y, int yOffset, short[] dst, int dstOffset, int length);
    }

    /**
     * Computes the results for the elements of an array and one second argument.
     *
     * @param kernel what computes them
     * @param x      the first arguments
     * @param y      the second argument
     * @param dst    the results; may be {@code x}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void sameSecond(Ranges kernel, float[] x, float y, float[] dst) {
        Span.check(x, dst);
        float[] same = repeated(y, dst.length);
        for (int i = 0; i < dst.length; i += BLOCK) {
            kernel.apply(x, i, same, 0, dst, i, Math.min(BLOCK, dst.length - i));
        }
    }

    /**
     * Computes the results for one first argument and the elements of an array.
     *
     * @param kernel what computes them
     * @param x      the first argument
     * @param y      the second arguments
     * @param dst    the results; may be {@code y}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void sameFirst(Ranges kernel, float x, float[] y, float[] dst) {
        Span.check(y, dst);
        float[] same = repeated(x, dst.length);
        for (int i = 0; i < dst.length; i += BLOCK) {
            kernel.apply(same, 0, y, i, dst, i, Math.min(BLOCK, dst.length - i));
        }
    }

    private static float[] repeated(float value, int length) {
        float[] same = new float[Math.min(BLOCK, length)];
        Arrays.fill(same, value);
        return same;
    }

    /**
     * Computes the results for the elements of an array and one second argument.
     *
     * @param kernel what computes them
     * @param x      the first arguments
     * @param y      the second argument
     * @param dst    the results; may be {@code x}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void sameSecond(NarrowRanges kernel, short[] x, short y, short[] dst) {
        Span.check(x, dst);
        short[] same = repeated(y, dst.length);
        for (int i = 0; i < dst.length; i += BLOCK) {
            kernel.apply(x, i, same, 0, dst, i, Math.min(BLOCK, dst.length - i));
        }
    }

    /**
     * Computes the results for one first argument and the elements of an array.
     *
     * @param kernel what computes them
     * @param x      the first argument
     * @param y      the second arguments
     * @param dst    the results; may be {@code y}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void sameFirst(NarrowRanges kernel, short x, short[] y, short[] dst) {
        Span.check(y, dst);
        short[] same = repeated(x, dst.length);
        for (int i = 0; i < dst.length; i += BLOCK) {
            kernel.apply(same, 0, y, i, dst, i, Math.min(BLOCK, dst.length - i));
        }
    }

    private static short[] repeated(short value, int length) {
        short[] same = new short[Math.min(BLOCK, length)];
        Arrays.fill(same, value);
        return same;
    }

    /**
     * Computes the results for the elements of an array and one second argument.
     *
     * @param kernel what computes them
     * @param x      the first arguments
     * @param y      the second argument
     * @param dst    the results; may be {@code x}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void sameSecond(WideRanges kernel, double[] x, double y, double[] dst) {
        Span.check(x, dst);
        double[] same = repeated(y, dst.length);
        for (int i = 0; i < dst.length; i += BLOCK) {
            kernel.apply(x, i, same, 0, dst, i, Math.min(BLOCK, dst.length - i));
        }
    }

    /**
     * Computes the results for one first argument and the elements of an array.
     *
     * @param kernel what computes them
     * @param x      the first argument
     * @param y      the second arguments
     * @param dst    the results; may be {@code y}
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void sameFirst(WideRanges kernel, double x, double[] y, double[] dst) {
        Span.check(y, dst);
        double[] same = repeated(x, dst.length);
        for (int i = 0; i < dst.length; i += BLOCK) {
            kernel.apply(same, 0, y, i, dst, i, Math.min(BLOCK, dst.length - i));
        }
    }

    private static double[] repeated(double value, int length) {
        double[] same = new double[Math.min(BLOCK, length)];
        Arrays.fill(same, value);
        return same;
    }
}
