package dev.ulpforge.kernels;

import dev.ulpforge.runtime.Fma;

/**
 * Softmax of some floats, and the logarithm of the sum of their exponentials. The largest float is subtracted first, so
 * that nothing overflows. The order of all operations is that of the source, so the bits depend on no vectors.
 *
 * <p>Errors, with {@code u = 2^-23}: the difference to the largest float is exact but for 2^-46; its rounding to float
 * leaves a rest of at most 2^-18, by which the exponential, at most 1 ULP off, is multiplied too: each exponential is
 * within 1.5 u, relatively, of its value, or within 1.5 * 2^-149 where that is subnormal. So is their sum, which is at
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

    /** The sum has so many parts, whichever the vectors: it divides {@link Floats#BLOCK}. */
    private static final int PARTS = 256;
    /** Far below the logarithm of any float; keeps the infinite away from differences. */
    private static final double LEAST = -1024;

    /** Writes the softmax, within 3.6 u of its value, relatively, plus 2 * 2^-149. */
    void write(Floats dst) {
        float[] block = Floats.block(length);
        double scale = 1 / sum(largest(block), block, dst::write);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            dst.read(from, block, size);
            for (int i = 0; i < size; i++) {
                block[i] = (float) (block[i] * scale);
            }
            dst.write(from, block, size);
        }
    }

    /**
     * {@return the logarithm of the sum of exponentials, within 1.9e-7 and half an ULP of its value} That of {@link
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
        float largest = Float.NEGATIVE_INFINITY;
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            src.read(from, block, size);
            for (int i = 0; i < size; i++) {
                largest = Math.max(largest, block[i]);
            }
        }
        return largest;
    }

    /**
     * {@return the sum of the exponentials of the differences to {@code largest}}
     *
     * @param sink takes the exponentials
     */
    private double sum(double largest, float[] block, Sink sink) {
        double[] parts = new double[PARTS];
        float[] rests = Floats.block(length);
        for (long from = 0; from < length; from += Floats.BLOCK) {
            int size = Floats.size(length, from);
            src.read(from, block, size);
            exponentials(largest, block, rests, size);
            sink.write(from, block, size);
            add(block, size, parts);
        }
        for (int half = PARTS / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                parts[i] += parts[i + half];
            }
        }
        return parts[0];
    }

    private static void exponentials(double largest, float[] block, float[] rests, int size) {
        for (int i = 0; i < size; i++) {
            double difference = Math.max(block[i] - largest, LEAST);
            float rounded = (float) difference;
            rests[i] = (float) (difference - rounded);
            block[i] = rounded;
        }
        FloatMath.exp(block, 0, block, 0, size);
        for (int i = 0; i < size; i++) {
            block[i] = Fma.fma(block[i], rests[i], block[i]);
        }
    }

    private static void add(float[] block, int size, double[] parts) {
        for (int from = 0; from < size; from += PARTS) {
            int count = Math.min(PARTS, size - from);
            for (int i = 0; i < count; i++) {
                parts[i] += block[from + i];
            }
        }
    }
}
