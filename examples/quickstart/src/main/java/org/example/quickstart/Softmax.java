package org.example.quickstart;

/** Probabilities from logits: {@code exp(x[i] - max) / sum}. Subtracting the maximum first keeps exp from overflowing. */
interface Softmax {
    /**
     * Replaces {@code length} logits, from {@code offset} on, by their probabilities.
     *
     * @param x logits, finite
     */
    void apply(float[] x, int offset, int length);
}
