package dev.ulpforge.search.core.fit;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes the sting out of points with huge weights, such as those of a relative error beside a zero of the target: their
 * rows would drown all others in the rounding errors of an orthogonalization. For each such row one column is subtracted
 * from the others so that only it is left in the row (Bjorck, Numerical Methods for Least Squares Problems, 4.4).
 */
final class StiffRows {

    private static final double HUGE = 1e4;

    /** Whether a point's weight is huge. */
    private final boolean[] huge;
    /** The point of largest weight in each run of such points: beside one zero, all say the same. */
    private final int[] rows;
    private int[] pivots = new int[0];
    private double[][] multipliers = new double[0][];

    StiffRows(Target target) {
        double[] w = target.weight();
        double typical = Arrays.stream(w).sorted().toArray()[w.length / 2];
        double usual = Math.max(typical, 1 / Lanes.peak(target.hi(), target.size()));
        huge = new boolean[w.length];
        for (int i = 0; i < w.length; i++) {
            huge[i] = w[i] > HUGE * usual;
        }
        rows = IntStream.range(0, w.length).filter(i -> huge[i] && leads(w, i)).toArray();
    }

    private boolean leads(double[] w, int i) {
        boolean left = i == 0 || !huge[i - 1] || w[i] > w[i - 1];
        boolean right = i == w.length - 1 || !huge[i + 1] || w[i] >= w[i + 1];
        return left && right;
    }

    /**
     * Makes the error at each such row what it is a little further from the zero. Otherwise a constant could be off by
     * just so much that the error looks small at these very points, and is large still closer to the zero.
     */
    void meet(Position position, double[] unit) {
        for (int row : rows) {
            double[][] columns = position.derivatives(unit);
            int k = columns.length == 0 ? -1 : pivot(columns, row, new boolean[columns.length]);
            if (k >= 0 && columns[k][row] != 0) {
                double[] step = new double[columns.length];
                step[k] = (position.errors()[beside(row)] - position.errors()[row]) / columns[k][row];
                position.attempt(step);
                position.take();
            }
        }
    }

    /** The far end of the run of huge weights, or the point next to a single one. */
    private int beside(int row) {
        int step = row > 0 && (row == huge.length - 1 || huge[row - 1] || !huge[row + 1] && row > huge.length / 2)
                ? -1
                : 1;
        int i = row + step;
        while (i + step >= 0 && i + step < huge.length && huge[i + step]) {
            i += step;
        }
        return i;
    }

    /** {@return whether there is any such row} */
    boolean any() {
        return rows.length > 0;
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

    /** Sets the columns that alone are left in the rows to 0, so that steps leave the errors there as they are. */
    void hold(double[][] columns) {
        for (int k : pivots) {
            Arrays.fill(columns[k], 0);
        }
    }

    /** {@return the errors with those at points of huge weight replaced by a neighbour's} */
    double[] levelled(double[] errors) {
        double[] e = errors.clone();
        for (int i = 1; i < e.length; i++) {
            e[i] = huge[i] ? e[i - 1] : e[i];
        }
        for (int i = e.length - 2; i >= 0; i--) {
            e[i] = huge[i] ? e[i + 1] : e[i];
        }
        return e;
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
