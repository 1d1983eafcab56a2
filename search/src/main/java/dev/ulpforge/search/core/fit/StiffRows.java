package dev.ulpforge.search.core.fit;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Eliminates the rows of points with huge weights, such as those of a relative error beside a zero of the target,
 * before an orthogonalization, whose rounding errors in them would exceed all other rows. For each such row one column
 * is subtracted from the others, so that only this column is left in the row (Bjorck, Numerical Methods for Least
 * Squares Problems, 4.4).
 */
final class StiffRows {

    private static final double LESS = 0.999;

    /**
     * How many times a huge weight exceeds what counts as huge if its derivatives are mere noise after the elimination.
     */
    private static final double EXTREME = 1e5;

    /** How many times larger than elsewhere a derivative is beside a zero that depends on the constants. */
    private static final double BINDING = 1e6;

    private final boolean[] extreme;
    /** Whether a point's weight is huge. */
    private final boolean[] huge;
    /** The point of largest weight in each run of such points; beside one zero, all rows are alike. */
    private final int[] rows;
    private int[] pivots = new int[0];
    private double[][] multipliers = new double[0][];
    /** The rows where the program is 0 for some constants only. */
    private int[] binding = new int[0];
    /** The points of extreme weight beside such rows. */
    private final boolean[] silent;

    StiffRows(FitTarget target) {
        double[] weight = target.weight();
        huge = target.huge(1);
        extreme = target.huge(EXTREME);
        silent = new boolean[extreme.length];
        rows = IntStream.range(0, weight.length).filter(i -> huge[i] && leads(weight, i)).toArray();
    }

    private boolean leads(double[] w, int i) {
        boolean left = i == 0 || !huge[i - 1] || w[i] > w[i - 1];
        boolean right = i == w.length - 1 || !huge[i + 1] || w[i] >= w[i + 1];
        return left && right;
    }

    /** {@return the rows found binding last, not to be modified} */
    int[] held() {
        return binding;
    }

    /** {@return the rows, not to be modified, at which constants have to hold a zero} */
    private int[] binding(double[][] columns) {
        double typical = 0;
        for (double[] column : columns) {
            for (int i = 0; i < huge.length; i++) {
                typical = huge[i] ? typical : Math.max(typical, Math.abs(column[i]));
            }
        }
        double most = BINDING * typical;
        binding = Arrays.stream(rows).filter(row -> largest(columns, row) > most).toArray();
        Arrays.fill(silent, false);
        for (int row : binding) {
            for (int i = row; i < silent.length && extreme[i]; i++) {
                silent[i] = true;
            }
            for (int i = row - 1; i >= 0 && extreme[i]; i--) {
                silent[i] = true;
            }
        }
        return binding;
    }

    private static double largest(double[][] columns, int row) {
        double largest = 0;
        for (double[] column : columns) {
            largest = Math.max(largest, Math.abs(column[row]));
        }
        return largest;
    }

    /**
     * Scales each binding row so that it does not exceed the others, and drops its neighbours, which repeat it; the
     * columns are sums of high and low parts.
     */
    void soften(double[][] high, double[][] low) {
        for (int row : binding(high)) {
            double scale = Math.scalb(1.0, -Math.getExponent(largest(high, row)));
            for (int k = 0; k < high.length; k++) {
                high[k][row] *= scale;
                low[k][row] *= scale;
            }
        }
        for (int i = 0; i < silent.length; i++) {
            if (silent[i] && Arrays.binarySearch(binding, i) < 0) {
                for (int k = 0; k < high.length; k++) {
                    high[k][i] = 0;
                    low[k][i] = 0;
                }
            }
        }
    }

    /** Sets to 0 the errors where constants hold a zero. */
    void silence(double[] errors) {
        for (int i = 0; i < silent.length; i++) {
            errors[i] = silent[i] ? 0 : errors[i];
        }
    }

    /** {@return for each binding row its point and one a little further from the zero} */
    int[] pairs() {
        return Arrays.stream(rows).flatMap(row -> IntStream.of(row, beside(row))).toArray();
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

    /** Replaces the columns by combinations of them. */
    void eliminate(double[][] columns, int n) {
        binding(columns);
        int count = Math.min(binding.length, columns.length - 1);
        pivots = new int[Math.max(0, count)];
        multipliers = new double[pivots.length][columns.length];
        boolean[] used = new boolean[columns.length];
        for (int s = 0; s < pivots.length; s++) {
            int k = pivot(columns, binding[s], used);
            pivots[s] = k;
            used[k] = true;
            for (int j = 0; j < columns.length; j++) {
                if (!used[j] && columns[k][binding[s]] != 0) {
                    multipliers[s][j] = columns[j][binding[s]] / columns[k][binding[s]];
                    DoubleArrays.addScaled(columns[j], -multipliers[s][j], columns[k], n, false);
                    columns[j][binding[s]] = 0;
                }
            }
        }
    }

    /** Sets the eliminated columns to 0, so that steps do not change the errors in their rows. */
    void hold(double[][] columns) {
        for (int k : pivots) {
            Arrays.fill(columns[k], 0);
        }
    }

    /**
     * {@return the errors with those at points of extreme weight replaced by a little less than a neighbour's} No step
     * that holds its row changes the error at such a point, so it must not be taken for an extremum.
     */
    double[] levelled(double[] errors) {
        double[] e = errors.clone();
        for (int i = 1; i < e.length; i++) {
            e[i] = silent[i] ? LESS * e[i - 1] : e[i];
        }
        for (int i = e.length - 2; i >= 0; i--) {
            e[i] = silent[i] ? LESS * e[i + 1] : e[i];
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

    /** Turns a step along the combined columns into one along the original columns. */
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
