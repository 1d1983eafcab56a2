package dev.ulpforge.verify.sweep;

import java.util.Arrays;

import dev.ulpforge.verify.sweep.pass.OrderPass;
import dev.ulpforge.verify.sweep.run.Blocks;

/** What is known of each chunk after it was swept. Each element is written by one thread, once. */
final class Chunks {

    /** A bound on the chunk's errors in ULP, close to the largest; 0 where nothing was measured. */
    final double[] highest = new double[Blocks.CHUNKS];
    /** The chunk's sums of the digest. */
    final long[] digest = new long[Blocks.CHUNKS];
    /** The counts of the chunk's errors. */
    final ErrorCounts[] counts = new ErrorCounts[Blocks.CHUNKS];
    /** What the chunk has left open. */
    final PieceChecker.Left[] left = new PieceChecker.Left[Blocks.CHUNKS];
    /** The result of the chunk's first input; NaN if that is outside of the domain. */
    final float[] first = new float[Blocks.CHUNKS];
    /** The result of the chunk's last input; NaN if that is outside of the domain. */
    final float[] last = new float[Blocks.CHUNKS];

    /** The least result that is a number; infinity if none is. */
    final float[] least = new float[Blocks.CHUNKS];
    /** The greatest result that is a number; minus infinity if none is. */
    final float[] greatest = new float[Blocks.CHUNKS];

    Chunks() {
        Arrays.fill(counts, new ErrorCounts());
        Arrays.fill(left, PieceChecker.Left.NOTHING);
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
        Arrays.fill(first, Float.NaN);
        Arrays.fill(last, Float.NaN);
    }

    /** Takes over what another sweep has found of the errors of a chunk with the same results. */
    void take(int chunk, Chunks other) {
        counts[chunk] = other.counts[chunk];
        highest[chunk] = other.highest[chunk];
        left[chunk] = other.left[chunk];
        least[chunk] = other.least[chunk];
        greatest[chunk] = other.greatest[chunk];
    }

    /** Compares the neighbours on both sides of each border between chunks, and the two zeros. */
    void seams(OrderPass order) {
        int half = Blocks.CHUNKS / 2;
        for (int k = 0; k < Blocks.CHUNKS - 1; k++) {
            if (k != half - 1) {
                order.pair(last[k], first[k + 1], k >= half);
            }
        }
        order.pair(first[half], first[0], false);
    }
}
