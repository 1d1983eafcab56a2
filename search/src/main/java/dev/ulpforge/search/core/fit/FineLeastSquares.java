package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/**
 * Linear least squares in double-double arithmetic, for derivatives that are all but dependent: {@code |J d + r|} by the
 * modified Gram-Schmidt process on columns scaled to length 1. Columns that depend on earlier ones are left out.
 */
final class FineLeastSquares {

    private static final double DEPENDENT = 1e-25;

    private final int n;
    private double[][] qh = new double[0][];
    private double[][] ql = new double[0][];
    private double[][] rh = new double[0][];
    private double[][] rl = new double[0][];
    private double[] norm = new double[0];
    /** The square of each column's length. */
    private double[] selfh = new double[0];
    private double[] selfl = new double[0];
    private double[] zh = new double[0];
    private double[] zl = new double[0];
    private final double[] resth;
    private final double[] restl;
    private final double[] pair = new double[2];
    private int p;

    FineLeastSquares(int n) {
        this.n = n;
        resth = new double[n];
        restl = new double[n];
    }

    private void reserve(int count) {
        if (count > qh.length) {
            qh = new double[count][n];
            ql = new double[count][n];
            rh = new double[count][count];
            rl = new double[count][count];
            norm = new double[count];
            selfh = new double[count];
            selfl = new double[count];
            zh = new double[count];
            zl = new double[count];
        }
    }

    /** Factors the matrix with the columns {@code high + low}. */
    void factor(double[][] high, double[][] low) {
        p = high.length;
        reserve(p);
        for (int k = 0; k < p; k++) {
            norm[k] = Math.sqrt(Lanes.dot(high[k], high[k], n));
            boolean usable = norm[k] > 1e-150 && norm[k] < 1e150;
            double scale = usable ? Math.scalb(1.0, -Math.getExponent(norm[k])) : 0;
            norm[k] = usable ? 1 / scale : 0;
            Lanes.addScaled(qh[k], scale, high[k], n, true);
            Lanes.addScaled(ql[k], scale, low[k], n, true);
        }
        for (int k = 0; k < p; k++) {
            orthogonalize(k);
        }
    }

    private void orthogonalize(int k) {
        double length = Math.sqrt(Lanes.dot(qh[k], qh[k], n));
        boolean dead = !(length > DEPENDENT);
        Arrays.fill(rh[k], 0);
        Arrays.fill(rl[k], 0);
        if (dead) {
            Arrays.fill(qh[k], 0);
            Arrays.fill(ql[k], 0);
            return;
        }
        // orthogonal, of length about 1: the product with itself, a power of 2 taken out, stands in r
        double scale = Math.scalb(1.0, -Math.getExponent(length));
        Lanes.addScaled(qh[k], scale, qh[k], n, true);
        Lanes.addScaled(ql[k], scale, ql[k], n, true);
        PairLanes.dot(pair, qh[k], ql[k], qh[k], ql[k], n);
        selfh[k] = pair[0];
        selfl[k] = pair[1];
        rh[k][k] = 1 / scale;
        for (int j = k + 1; j < p; j++) {
            PairLanes.dot(pair, qh[k], ql[k], qh[j], ql[j], n);
            quotient(pair[0], pair[1], selfh[k], selfl[k]);
            rh[k][j] = pair[0];
            rl[k][j] = pair[1];
            PairLanes.subtract(qh[j], ql[j], pair[0], pair[1], qh[k], ql[k], n);
        }
    }

    /** Takes the right side r. */
    void residual(double[] residual) {
        System.arraycopy(residual, 0, resth, 0, n);
        Arrays.fill(restl, 0);
        for (int k = 0; k < p; k++) {
            zh[k] = 0;
            zl[k] = 0;
            if (rh[k][k] != 0) {
                PairLanes.dot(pair, qh[k], ql[k], resth, restl, n);
                quotient(pair[0], pair[1], selfh[k], selfl[k]);
                zh[k] = pair[0];
                zl[k] = pair[1];
                PairLanes.subtract(resth, restl, zh[k], zl[k], qh[k], ql[k], n);
            }
        }
    }

    /** Writes the step to {@code d}; {@return its length, each constant measured by what it changes} */
    double solve(double[] d) {
        double[] low = new double[p];
        double length = 0;
        for (int k = p - 1; k >= 0; k--) {
            d[k] = 0;
            if (rh[k][k] != 0) {
                double sh = -zh[k];
                double sl = -zl[k];
                for (int j = k + 1; j < p; j++) {
                    product(rh[k][j], rl[k][j], d[j], low[j]);
                    difference(sh, sl, pair[0], pair[1]);
                    sh = pair[0];
                    sl = pair[1];
                }
                d[k] = sh / rh[k][k];
                low[k] = sl / rh[k][k];
                length += d[k] * d[k];
            }
        }
        for (int k = 0; k < p; k++) {
            d[k] = norm[k] == 0 ? 0 : d[k] / norm[k];
        }
        return Math.sqrt(length);
    }

    /** {@return the number of independent columns} */
    int rank() {
        int rank = 0;
        for (int k = 0; k < p; k++) {
            rank += rh[k][k] != 0 ? 1 : 0;
        }
        return rank;
    }

    /**
     * Writes the step to {@code d} after which the linearized errors are of equal size and of alternating sign at the points
     * {@code reference}, and unchanged at the points {@code held}, altogether one more than the rank; {@return whether there
     * is such a step}
     */
    boolean level(double[] errors, int[] reference, int[] held, double[] d) {
        int m = reference.length + held.length;
        if (m != rank() + 1) {
            return false;
        }
        double[][] a = new double[m][m + 1];
        for (int i = 0; i < m; i++) {
            boolean free = i < reference.length;
            int row = free ? reference[i] : held[i - reference.length];
            int column = 0;
            for (int k = 0; k < p; k++) {
                if (rh[k][k] != 0) {
                    a[i][column++] = qh[k][row];
                }
            }
            a[i][m - 1] = free ? i % 2 * 2 - 1 : 0;
            a[i][m] = free ? -errors[row] : 0;
        }
        double[] y = LinearEquations.solve(a);
        int column = 0;
        for (int k = 0; k < p && y.length > 0; k++) {
            zh[k] = rh[k][k] != 0 ? -y[column++] : 0;
            zl[k] = 0;
        }
        return y.length > 0 && Double.isFinite(solve(d));
    }

    private void quotient(double ah, double al, double bh, double bl) {
        double q = ah / bh;
        double e = Math.fma(-q, bl, Math.fma(-q, bh, ah) + al) / bh;
        pair[0] = q + e;
        pair[1] = e - (pair[0] - q);
    }

    private void product(double ah, double al, double bh, double bl) {
        double q = ah * bh;
        double e = Math.fma(ah, bl, Math.fma(al, bh, Math.fma(ah, bh, -q)));
        pair[0] = q + e;
        pair[1] = e - (pair[0] - q);
    }

    private void difference(double ah, double al, double bh, double bl) {
        double s = ah - bh;
        double t = s - ah;
        double e = (ah - (s - t)) - (bh + t) + (al - bl);
        pair[0] = s + e;
        pair[1] = e - (pair[0] - s);
    }
}
