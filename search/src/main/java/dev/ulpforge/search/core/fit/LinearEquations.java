package dev.ulpforge.search.core.fit;

/** Small dense systems of linear equations in double arithmetic. */
final class LinearEquations {

    private LinearEquations() {}

    /**
     * Gaussian elimination with partial pivoting; the last column is the right side; empty if the matrix is singular.
     */
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
