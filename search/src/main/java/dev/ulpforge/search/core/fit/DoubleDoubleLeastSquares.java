package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * Linear least squares in double-double arithmetic, for nearly dependent derivatives: minimizes {@code |J d + r|} by
 * the modified Gram-Schmidt process on columns scaled to lengths near 1. Columns that depend on earlier ones are left
 * out.
 */
final class DoubleDoubleLeastSquares {

    private static final double DEPENDENT = 1e-25;

    private final int n;
    private final double[] restHigh;
    private final double[] restLow;
    private double[][] qHigh = new double[0][];
    private double[][] qLow = new double[0][];
    private double[] norm = new double[0];
    /**
     * {@code r[k][j]}, for j from k on, is the component of column j in direction k; {@code r[k][k]} is 0 if column k
     * is left out.
     */
    private DoubleDouble[][] r = new DoubleDouble[0][];
    /** The square of each direction's length. */
    private DoubleDouble[] square = new DoubleDouble[0];
    private DoubleDouble[] z = new DoubleDouble[0];
    private int p;

    DoubleDoubleLeastSquares(int n) {
        this.n = n;
        restHigh = new double[n];
        restLow = new double[n];
    }

    private void reserve(int count) {
        if (count > qHigh.length) {
            qHigh = new double[count][n];
            qLow = new double[count][n];
            norm = new double[count];
            r = new DoubleDouble[count][count];
            square = new DoubleDouble[count];
            z = new DoubleDouble[count];
        }
    }

    /** Factors the matrix with the columns {@code high + low}. */
    void factor(double[][] high, double[][] low) {
        p = high.length;
        reserve(p);
        for (int k = 0; k < p; k++) {
            double length = Math.sqrt(DoubleArrays.dot(high[k], high[k], n));
            boolean usable = length > 1e-150 && length < 1e150;
            double scale = usable ? power(length) : 0;
            norm[k] = usable ? 1 / scale : 0;
            DoubleArrays.addScaled(qHigh[k], scale, high[k], n, true);
            DoubleArrays.addScaled(qLow[k], scale, low[k], n, true);
        }
        for (int k = 0; k < p; k++) {
            orthogonalize(k);
        }
    }

    /** {@return the power of two that scales a length to [1, 2)} */
    private static double power(double length) {
        return Math.scalb(1.0, -Math.getExponent(length));
    }

    private void orthogonalize(int k) {
        double length = Math.sqrt(DoubleArrays.dot(qHigh[k], qHigh[k], n));
        boolean independent = length > DEPENDENT;
        double scale = independent ? power(length) : 0;
        DoubleArrays.addScaled(qHigh[k], scale, qHigh[k], n, true);
        DoubleArrays.addScaled(qLow[k], scale, qLow[k], n, true);
        r[k][k] = independent ? DoubleDouble.of(1 / scale) : DoubleDouble.ZERO;
        if (independent) {
            square[k] = DoubleDoubleArrays.dot(qHigh[k], qLow[k], qHigh[k], qLow[k], n);
            for (int j = k + 1; j < p; j++) {
                r[k][j] = share(k, qHigh[j], qLow[j]);
            }
        }
    }

    /** {@return the component in direction k, which is subtracted from what is given} */
    private DoubleDouble share(int k, double[] high, double[] low) {
        DoubleDouble share = DoubleDoubleArrays.dot(qHigh[k], qLow[k], high, low, n).over(square[k]);
        DoubleDoubleArrays.subtract(high, low, share.hi(), share.lo(), qHigh[k], qLow[k], n);
        return share;
    }

    private boolean isIndependent(int k) {
        return r[k][k].hi() != 0;
    }

    /** Sets the right-hand side r. */
    void residual(double[] residual) {
        System.arraycopy(residual, 0, restHigh, 0, n);
        Arrays.fill(restLow, 0);
        for (int k = 0; k < p; k++) {
            z[k] = isIndependent(k) ? share(k, restHigh, restLow) : DoubleDouble.ZERO;
        }
    }

    /** {@return the length of the step, each constant weighted by its effect} The step is written to {@code d}. */
    double solve(double[] d) {
        DoubleDouble[] y = new DoubleDouble[p];
        double length = 0;
        for (int k = p - 1; k >= 0; k--) {
            y[k] = DoubleDouble.ZERO;
            if (isIndependent(k)) {
                DoubleDouble s = z[k].negated();
                for (int j = k + 1; j < p; j++) {
                    s = s.minus(r[k][j].times(y[j]));
                }
                y[k] = s.over(r[k][k]);
            }
            d[k] = norm[k] == 0 ? 0 : y[k].hi() / norm[k];
            length += y[k].hi() * y[k].hi();
        }
        return Math.sqrt(length);
    }

    /** {@return the number of independent columns} */
    int rank() {
        int rank = 0;
        for (int k = 0; k < p; k++) {
            rank += isIndependent(k) ? 1 : 0;
        }
        return rank;
    }

    /**
     * {@return whether there is a step after which the linearized errors are of equal size and alternating sign at the
     * points {@code reference}, and unchanged at the points {@code held}} These points are one more than the rank; the
     * step is written to {@code d}.
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
                if (isIndependent(k)) {
                    a[i][column++] = qHigh[k][row];
                }
            }
            a[i][m - 1] = free ? i % 2 * 2 - 1 : 0;
            a[i][m] = free ? -errors[row] : 0;
        }
        double[] y = LinearEquations.solve(a);
        int column = 0;
        for (int k = 0; k < p && y.length > 0; k++) {
            z[k] = isIndependent(k) ? DoubleDouble.of(-y[column++]) : DoubleDouble.ZERO;
        }
        return y.length > 0 && Double.isFinite(solve(d));
    }
}
