package dev.ulpforge.jmh.cost;

import java.util.Arrays;

/** The rank correlation of two columns of figures (Spearman, 1904). */
public final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * {@return the correlation of their ranks: 1 for the same order, -1 for the reverse; equal figures share the mean
     * of their ranks}
     */
    public static double of(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double mean = (a.length + 1) / 2.0;
        double product = 0;
        double squareOfX = 0;
        double squareOfY = 0;
        for (int i = 0; i < a.length; i++) {
            product += (x[i] - mean) * (y[i] - mean);
            squareOfX += (x[i] - mean) * (x[i] - mean);
            squareOfY += (y[i] - mean) * (y[i] - mean);
        }
        return product / Math.sqrt(squareOfX * squareOfY);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values).map(value -> {
            long less = Arrays.stream(values).filter(other -> other < value).count();
            long equal = Arrays.stream(values).filter(other -> other == value).count();
            return less + (equal + 1) / 2.0;
        }).toArray();
    }
}
