package dev.ulpforge.search.universal;

import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * The interpolating polynomial of some points by Newton's divided differences, in double-double and rounded once at the
 * end.
 */
final class Newton {
    private Newton() {}

    /**
     * {@return the coefficients, starting with the constant one, of the polynomial with values {@code y} at the
     * distinct {@code t}} At t = 0 it is exact.
     */
    static double[] through(double[] t, double[] y) {
        int n = t.length;
        DoubleDouble[] difference = new DoubleDouble[n];
        for (int i = 0; i < n; i++) {
            difference[i] = DoubleDouble.of(y[i]);
        }
        for (int order = 1; order < n; order++) {
            for (int i = n - 1; i >= order; i--) {
                difference[i] = difference[i].minus(difference[i - 1])
                        .over(DoubleDouble.sum(t[i], -t[i - order]));
            }
        }
        double[] c = expanded(t, difference);
        for (int i = 0; i < n; i++) {
            c[0] = t[i] == 0 ? y[i] : c[0];
        }
        return c;
    }

    private static double[] expanded(double[] t, DoubleDouble[] difference) {
        int n = t.length;
        DoubleDouble[] c = new DoubleDouble[n];
        java.util.Arrays.fill(c, DoubleDouble.ZERO);
        for (int i = n - 1; i >= 0; i--) {
            for (int k = n - 1; k > 0; k--) {
                c[k] = c[k - 1].minus(c[k].times(t[i]));
            }
            c[0] = difference[i].minus(c[0].times(t[i]));
        }
        double[] rounded = new double[n];
        for (int k = 0; k < n; k++) {
            rounded[k] = c[k].hi();
        }
        return rounded;
    }
}
