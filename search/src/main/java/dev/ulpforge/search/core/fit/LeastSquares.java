package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/**
 * Damped linear least squares: the d with the smallest {@code |J d + r|^2 + lambda |D d|^2}, D the norms of J's
 * columns. J = QR by modified Gram-Schmidt, with r as a last column (Bjorck, Numerical Methods for Least Squares
 * Problems, 2.4), which does not square the condition number.
 */
final class LeastSquares {

    private final int n;
    private final StiffRows stiff;
    private double[][] q = new double[0][];
    private double[][] r = new double[0][];
    private double[][] work = new double[0][];
    private double[] norm = new double[0];
    private double[] z = new double[0];
    private double[] spike = new double[0];
    private double[] rhs = new double[0];
    private final double[] rest;
    private int p;

    LeastSquares(FitTarget target) {
        n = target.size();
        stiff = new StiffRows(target);
        this.rest = new double[n];
    }

    private void reserve(int count) {
        if (count > q.length) {
            q = new double[count][n];
            r = new double[count][count];
            work = new double[count][count];
            norm = new double[count];
            z = new double[count];
            spike = new double[count];
            rhs = new double[count];
        }
    }

    /** Factors the matrix with the given columns; a column that is 0 or not finite is left out. */
    void factor(double[][] columns) {
        p = columns.length;
        reserve(p);
        double[][] combined = Arrays.copyOf(q, p);
        for (int k = 0; k < p; k++) {
            System.arraycopy(columns[k], 0, q[k], 0, n);
        }
        stiff.eliminate(combined, n);
        stiff.hold(combined);
        for (int k = 0; k < p; k++) {
            norm[k] = Math.sqrt(DoubleArrays.dot(q[k], q[k], n));
            boolean dead = !(norm[k] > 1e-280 && norm[k] < 1e150);
            norm[k] = dead ? 0 : norm[k];
            DoubleArrays.addScaled(q[k], dead ? 0 : 1 / norm[k], q[k], n, true);
            if (dead) {
                Arrays.fill(q[k], 0);
            }
        }
        for (int k = 0; k < p; k++) {
            orthogonalize(k);
        }
    }

    /** Sets the right-hand side r. */
    void residual(double[] residual) {
        System.arraycopy(residual, 0, rest, 0, n);
        for (int k = 0; k < p; k++) {
            z[k] = DoubleArrays.dot(q[k], rest, n);
            DoubleArrays.addScaled(rest, -z[k], q[k], n, false);
        }
    }

    private void orthogonalize(int k) {
        double length = Math.sqrt(DoubleArrays.dot(q[k], q[k], n));
        boolean dead = !(length > 1e-15);
        r[k][k] = dead ? 0 : length;
        double scale = dead ? 0 : 1 / length;
        DoubleArrays.addScaled(q[k], scale, q[k], n, true);
        for (int j = k + 1; j < p; j++) {
            r[k][j] = DoubleArrays.dot(q[k], q[j], n);
            DoubleArrays.addScaled(q[j], -r[k][j], q[k], n, false);
        }
    }

    /**
     * Writes the step for this damping, {@code lambda > 0}, to {@code d}.
     *
     * @return its length, each constant weighted by its effect
     */
    double solve(double lambda, double[] d) {
        for (int k = 0; k < p; k++) {
            System.arraycopy(r[k], k, work[k], k, p - k);
            rhs[k] = -z[k];
        }
        double root = Math.sqrt(lambda);
        for (int k = 0; k < p; k++) {
            damp(k, root);
        }
        for (int k = p - 1; k >= 0; k--) {
            double s = rhs[k];
            for (int j = k + 1; j < p; j++) {
                s -= work[k][j] * d[j];
            }
            d[k] = s / work[k][k];
        }
        double length = 0;
        for (int k = 0; k < p; k++) {
            d[k] = norm[k] == 0 ? 0 : d[k];
            length += d[k] * d[k];
            d[k] = norm[k] == 0 ? 0 : d[k] / norm[k];
        }
        stiff.restore(d);
        return Math.sqrt(length);
    }

    /** Rotates the row {@code root * e_k} into the triangle. */
    private void damp(int row, double root) {
        Arrays.fill(spike, row, p, 0);
        spike[row] = root;
        double b = 0;
        for (int k = row; k < p; k++) {
            double a = work[k][k];
            double h = Math.sqrt(a * a + spike[k] * spike[k]);
            if (h == 0) {
                continue; // a column that is left out, before its own row
            }
            double c = a / h;
            double s = spike[k] / h;
            work[k][k] = h;
            for (int j = k + 1; j < p; j++) {
                double t = work[k][j];
                work[k][j] = c * t + s * spike[j];
                spike[j] = c * spike[j] - s * t;
            }
            double t = rhs[k];
            rhs[k] = c * t + s * b;
            b = c * b - s * t;
        }
    }
}
