package dev.ulpforge.search.core.fit;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Takes the sting out of points with huge weights, such as those of a relative error beside a zero of the target: their
 * rows would drown all others in the rounding errors of an orthogonalization. For each such row one column is subtracted
 * from the others so that only it is left in the row (Bjorck, Numerical Methods for Least Squares Problems, 4.4).
 */
final class StiffRows {

    private static final double HUGE = 1e4;
    private static final int MOST = 4;

    private final int[] rows;
    private int[] pivots = new int[0];
    private double[][] multipliers = new double[0][];

    /** The rows whose weighted value is huge; the others are about 1. */
    StiffRows(Target target) {
        double largest = Lanes.peak(target.hi(), target.size());
        double[] w = target.weight();
        double typical = IntStream.range(0, w.length).mapToDouble(i -> w[i]).sorted().toArray()[w.length / 2];
        rows = IntStream.range(0, w.length).filter(i -> w[i] > HUGE * Math.max(typical, 1 / largest)).boxed()
                .sorted(Comparator.comparingDouble(i -> -w[i])).limit(MOST).mapToInt(Integer::intValue).toArray();
    }

    /** Replaces the columns by combinations of them. */
    void eliminate(double[][] columns, int n) {
        int count = Math.min(rows.length, columns.length - 1);
        pivots = new int[Math.max(0, count)];
        multipliers = new double[pivots.length][columns.length];
        boolean[] used = new boolean[columns.length];
        for (int s = 0; s < pivots.length; s++) {
            int k = pivot(columns, rows[s], used);
            pivots[s] = k;
            used[k] = true;
            for (int j = 0; j < columns.length; j++) {
                if (!used[j] && columns[k][rows[s]] != 0) {
                    multipliers[s][j] = columns[j][rows[s]] / columns[k][rows[s]];
                    Lanes.addScaled(columns[j], -multipliers[s][j], columns[k], n, false);
                    columns[j][rows[s]] = 0;
                }
            }
        }
    }

    private static int pivot(double[][] columns, int row, boolean[] used) {
        int best = -1;
        for (int k = 0; k < columns.length; k++) {
            if (!used[k] && (best < 0 || Math.abs(columns[k][row]) > Math.abs(columns[best][row]))) {
                best = k;
            }
        }
        return best;
    }

    /** From a step along the combined columns to the step along the original ones. */
    void restore(double[] d) {
        for (int s = pivots.length - 1; s >= 0; s--) {
            double sum = 0;
            for (int j = 0; j < multipliers[s].length; j++) {
                sum += multipliers[s][j] * d[j];
            }
            d[pivots[s]] -= sum;
        }
    }
}
