package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/**
 * An orthonormal basis of what a small change of the constants can do to the errors.
 *
 * @param basis one function of the points per direction
 * @param order the constant behind each basis function
 * @param triangle the derivatives by the constants {@code order} in terms of the basis
 * @param stiff what was done to the derivatives before
 * @param rank the number of directions that are independent
 */
record Tangent(double[][] basis, int[] order, double[][] triangle, double[] norm, StiffRows stiff, int rank) {

    /** Gram-Schmidt with column pivoting, twice through, on columns scaled to length 1. */
    static Tangent of(double[][] columns, StiffRows stiff, int n, double dependent) {
        int p = columns.length;
        double[][] q = new double[p][];
        double[] norm = new double[p];
        int[] order = new int[p];
        for (int k = 0; k < p; k++) {
            q[k] = Arrays.copyOf(columns[k], n);
        }
        stiff.eliminate(q, n);
        stiff.hold(q);
        for (int k = 0; k < p; k++) {
            norm[k] = Math.sqrt(Lanes.dot(q[k], q[k], n));
            Lanes.addScaled(q[k], norm[k] == 0 ? 0 : 1 / norm[k], q[k], n, true);
            order[k] = k;
        }
        double[][] r = new double[p][p];
        int rank = 0;
        while (rank < p && pivot(q, order, r, rank, n) > dependent) {
            project(q, r, rank, n);
            rank++;
        }
        return new Tangent(q, order, r, norm, stiff, rank);
    }

    private static double pivot(double[][] q, int[] order, double[][] r, int k, int n) {
        int best = k;
        double longest = -1;
        for (int j = k; j < q.length; j++) {
            double length = Lanes.dot(q[j], q[j], n);
            if (length > longest) {
                longest = length;
                best = j;
            }
        }
        double[] column = q[k];
        q[k] = q[best];
        q[best] = column;
        int constant = order[k];
        order[k] = order[best];
        order[best] = constant;
        for (int i = 0; i < k; i++) {
            double t = r[i][k];
            r[i][k] = r[i][best];
            r[i][best] = t;
        }
        return Math.sqrt(longest);
    }

    private static void project(double[][] q, double[][] r, int k, int n) {
        for (int i = 0; i < k; i++) {
            double s = Lanes.dot(q[i], q[k], n);
            Lanes.addScaled(q[k], -s, q[i], n, false);
            r[i][k] += s;
        }
        double length = Math.sqrt(Lanes.dot(q[k], q[k], n));
        r[k][k] = length;
        Lanes.addScaled(q[k], 1 / length, q[k], n, true);
        for (int j = k + 1; j < q.length; j++) {
            r[k][j] = Lanes.dot(q[k], q[j], n);
            Lanes.addScaled(q[j], -r[k][j], q[k], n, false);
        }
    }

    /** {@return the change of the constants that levels the linearized errors on the reference; empty if there is none} */
    double[] levelling(double[] errors, int[] reference) {
        int m = rank + 1;
        double[][] a = new double[m][m + 1];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < rank; k++) {
                a[i][k] = basis[k][reference[i]];
            }
            a[i][rank] = -Math.signum(errors[reference[i]]);
            a[i][m] = -errors[reference[i]];
        }
        double[] y = solve(a);
        return y.length == 0 ? y : constants(y);
    }

    private double[] constants(double[] y) {
        double[] d = new double[norm.length];
        for (int k = rank - 1; k >= 0; k--) {
            double s = y[k];
            for (int j = k + 1; j < rank; j++) {
                s -= triangle[k][j] * y[j];
            }
            y[k] = s / triangle[k][k];
            d[order[k]] = y[k] / norm[order[k]];
        }
        stiff.restore(d);
        return d;
    }

    /** Gaussian elimination with partial pivoting; the last column is the right side; empty if the matrix is singular. */
    static double[] solve(double[][] a) {
        int m = a.length;
        for (int k = 0; k < m; k++) {
            for (int i = k + 1; i < m; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[k][k])) {
                    double[] row = a[k];
                    a[k] = a[i];
                    a[i] = row;
                }
            }
            if (!(Math.abs(a[k][k]) > 0)) {
                return new double[0];
            }
            for (int i = k + 1; i < m; i++) {
                double f = a[i][k] / a[k][k];
                for (int j = k; j <= m; j++) {
                    a[i][j] -= f * a[k][j];
                }
            }
        }
        double[] z = new double[m];
        for (int k = m - 1; k >= 0; k--) {
            double s = a[k][m];
            for (int j = k + 1; j < m; j++) {
                s -= a[k][j] * z[j];
            }
            z[k] = s / a[k][k];
        }
        return z;
    }
}
