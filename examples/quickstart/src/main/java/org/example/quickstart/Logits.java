package org.example.quickstart;

import java.util.Random;

/**
 * Logits as a language model gives them: for each position of a batch one for each token of its vocabulary, most of them
 * near each other and a few far above.
 *
 * @param batch      how many positions
 * @param vocabulary how many tokens
 * @param values     the logits, position by position
 */
record Logits(int batch, int vocabulary, float[] values) {
    private static final double SPREAD = 2.5;
    private static final int RARE = 1000;
    private static final double PEAK = 12;

    /** {@return logits that are the same for the same seed} */
    static Logits draw(int batch, int vocabulary, long seed) {
        Random random = new Random(seed);
        float[] values = new float[batch * vocabulary];
        for (int i = 0; i < values.length; i++) {
            double peak = random.nextInt(RARE) == 0 ? PEAK * random.nextDouble() : 0;
            values[i] = (float) (SPREAD * random.nextGaussian() + peak);
        }
        return new Logits(batch, vocabulary, values);
    }

    /** Applies {@code softmax} to a copy in {@code into}, position by position. {@return the time in ns} */
    long nanos(Softmax softmax, float[] into) {
        System.arraycopy(values, 0, into, 0, values.length);
        long start = System.nanoTime();
        for (int position = 0; position < batch; position++) {
            softmax.apply(into, position * vocabulary, vocabulary);
        }
        return System.nanoTime() - start;
    }

    /** {@return the largest relative error of {@code probabilities} against a computation in double} */
    double largestError(float[] probabilities) {
        double largest = 0;
        for (int start = 0; start < values.length; start += vocabulary) {
            double max = Double.NEGATIVE_INFINITY;
            for (int i = start; i < start + vocabulary; i++) {
                max = Math.max(max, values[i]);
            }
            double sum = 0;
            for (int i = start; i < start + vocabulary; i++) {
                sum += Math.exp(values[i] - max);
            }
            for (int i = start; i < start + vocabulary; i++) {
                double want = Math.exp(values[i] - max) / sum;
                largest = Math.max(largest, Math.abs(probabilities[i] - want) / want);
            }
        }
        return largest;
    }
}
