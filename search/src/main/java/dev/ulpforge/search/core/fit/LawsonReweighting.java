package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/**
 * From least squares towards the minimax: each point's weight is multiplied by its error until the peaks of the error
 * are about level (Lawson 1961).
 */
final class LawsonReweighting {

    private final LevenbergMarquardt descent;
    private final Iterate position;
    private final int n;
    private final double[] weight;
    private final double[] scale;

    LawsonReweighting(LevenbergMarquardt descent) {
        this.descent = descent;
        position = descent.position();
        n = position.target().size();
        weight = new double[n];
        scale = new double[n];
    }

    /** Reweights {@code rounds} times, and keeps the constants of the lowest peak met. */
    void run(int rounds) {
        Arrays.fill(weight, 1);
        double low = position.peak();
        Iterate.Saved best = position.saved();
        for (int round = 0; round < rounds && Double.isFinite(position.peak()); round++) {
            sharpen(position.errors(), low);
            descent.run(scale, 3, 1e-3);
            if (position.peak() < low) {
                low = position.peak();
                best = position.saved();
            }
        }
        descent.start(best);
    }

    private void sharpen(double[] errors, double peak) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weight[i] *= Math.abs(errors[i]) / peak + 1e-3;
            sum += weight[i];
        }
        for (int i = 0; i < n; i++) {
            weight[i] /= sum;
            scale[i] = Math.sqrt(weight[i]);
        }
    }
}
