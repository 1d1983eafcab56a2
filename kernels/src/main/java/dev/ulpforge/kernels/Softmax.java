package dev.ulpforge.kernels;

import java.util.Arrays;

import dev.ulpforge.runtime.Fma;
import dev.ulpforge.runtime.VectorModule;

/**
 * Softmax of some floats, and the logarithm of the sum of their exponentials. The largest float is subtracted first, so
 * that nothing overflows. The order of all operations is that of the source, so the bits depend on no vectors.
 *
 * <p>Errors, with {@code u = 2^-23}: the difference to the largest float is taken exactly, as the sum of two floats
 * (Knuth's two-sum). The second one is at most 2^-18 where the exponential of the first, at most 1 ULP off, is not 0;
 * that exponential is multiplied by 1 plus the second one, which lacks 2^-36, relatively: each exponential is within
 * 1.5 u, relatively, of its value, or within 1.5 * 2^-149 where that is subnormal. So is their sum, which is at
 * least 1, and whose additions in double add 0.01 u for up to 2^31 floats. The quotient rounds once more.
 *
 * @param src    the floats
 * @param length how many
 */
record Softmax(Floats src, long length) {
    /** Where the exponentials themselves are wanted, or not. */
    private interface Sink {
        void write(long from, float[] block, int size);
    }

    /** Writes the softmax, within 3.6 u of its value, relatively, plus 2 * 2^-149. */
    void write(Floats dst) {
        float[] block = Floats.block(length);
        double scale = 1 / sum(largest(block), block, dst::write);
        float high = (float) scale;
        float low = (float) (scale - high);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            dst.read(from, block, size);
            int done = VectorModule.PRESENT ? SoftmaxVectors.scale(block, high, low, size) : 0;
            for (int i = done; i < size; i++) {
                block[i] = Fma.fma(block[i], high, block[i] * low);
            }
            dst.write(from, block, size);
        }
    }

    /**
     * {@return the logarithm of the sum of exponentials, within 1.9e-7 and .501 ULP of its value} That of {@link
     * StrictMath} is the same everywhere.
     */
    float logOfSum() {
        float[] block = Floats.block(length);
        float largest = largest(block);
        if (Float.isInfinite(largest)) {
            return largest;
        }
        double sum = sum(largest, block, (from, exponentials, size) -> {
        });
        return (float) (largest + StrictMath.log(sum));
    }

    private float largest(float[] block) {
        float[] candidates = Floats.block(length);
        Arrays.fill(candidates, Float.NEGATIVE_INFINITY);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            src.read(from, block, size);
            int done = VectorModule.PRESENT ? SoftmaxVectors.raise(candidates, block, size) : 0;
            for (int i = done; i < size; i++) {
                candidates[i] = Math.max(candidates[i], block[i]);
            }
        }
        float largest = Float.NEGATIVE_INFINITY;
        for (float candidate : candidates) {
            largest = Math.max(largest, candidate);
        }
        return largest;
    }

    /**
     * {@return the sum of the exponentials of the differences to {@code largest}: of those at the same place of each
     * block, then of these sums, half of them added to the other half until one is left}
     *
     * @param sink takes the exponentials
     */
    private double sum(float largest, float[] block, Sink sink) {
        double[] sums = new double[block.length];
        float least = (float) Math.max(-Float.MAX_VALUE, largest - (double) Float.MAX_VALUE);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            src.read(from, block, size);
            int done = VectorModule.PRESENT
                    ? SoftmaxVectors.exponentials(largest, least, block, sums, size)
                    : 0;
            exponentials(largest, least, block, sums, done, size);
            sink.write(from, block, size);
        }
        return sum(sums);
    }

    private static double sum(double[] values) {
        int count = values.length;
        while (count > 1) {
            int half = (count + 1) / 2;
            for (int i = half; i < count; i++) {
                values[i - half] += values[i];
            }
            count = half;
        }
        return count == 0 ? 0 : values[0];
    }

    /** Differences that are no floats are kept off: what is less than the largest by as much has the exponential 0. */
    private static void exponentials(float largest, float least, float[] block, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = Math.max(block[i], least);
            float difference = x - largest;
            float part = difference - x;
            float lowPart = (x - (difference - part)) + (-largest - part);
            float exponential = FloatMath.exp(difference);
            block[i] = Fma.fma(exponential, lowPart, exponential);
            sums[i] += block[i];
        }
    }
}
