package dev.ulpforge.search.core.rational;

import dev.ulpforge.search.core.number.DoubleDouble;

/** Small dense linear systems in double-double arithmetic. */
public final class LinearSystem {

    private LinearSystem() {}

    /**
     * {@return the solution of {@code a z = b} by Gaussian elimination with partial pivoting} Both arguments are
     * overwritten. A singular matrix gives a solution with NaN.
     */
    public static DoubleDouble[] solve(DoubleDouble[][] a, DoubleDouble[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            pivot(a, b, k);
            for (int i = k + 1; i < n; i++) {
                eliminate(a, b, k, i);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            DoubleDouble s = b[k];
            for (int j = k + 1; j < n; j++) {
                s = s.minus(a[k][j].times(b[j]));
            }
            b[k] = s.over(a[k][k]);
        }
        return b;
    }

    private static void eliminate(DoubleDouble[][] a, DoubleDouble[] b, int k, int i) {
        DoubleDouble m = a[i][k].over(a[k][k]);
        for (int j = k + 1; j < b.length; j++) {
            a[i][j] = a[i][j].minus(m.times(a[k][j]));
        }
        b[i] = b[i].minus(m.times(b[k]));
    }

    private static void pivot(DoubleDouble[][] a, DoubleDouble[] b, int k) {
        int best = k;
        for (int i = k + 1; i < b.length; i++) {
            best = Math.abs(a[i][k].hi()) > Math.abs(a[best][k].hi()) ? i : best;
        }
        DoubleDouble[] row = a[k];
        a[k] = a[best];
        a[best] = row;
        DoubleDouble value = b[k];
        b[k] = b[best];
        b[best] = value;
    }
}
