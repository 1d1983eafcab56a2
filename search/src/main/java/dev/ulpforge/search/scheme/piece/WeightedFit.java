package dev.ulpforge.search.scheme.piece;

import java.util.Arrays;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;

/**
 * The residual of a target at some points after terms of a polynomial are subtracted, and the polynomials that fit it
 * best.
 */
final class WeightedFit {
    private static final int LAWSON = 6;
    private final FitNodes points;
    private final double[] t;
    private final double[] rest;
    private double scale;

    /** The values at the points, for polynomials in the distance from a centre. */
    WeightedFit(FitNodes points, float centre) {
        this.points = points;
        t = new double[points.x().length];
        rest = points.y().clone();
        for (int i = 0; i < t.length; i++) {
            t[i] = points.x()[i] - centre;
            scale = Math.max(scale, Math.abs(t[i]));
        }
        scale = scale == 0 ? 1 : scale;
    }

    /** Subtracts a term. */
    void subtract(int power, double coefficient) {
        for (int i = 0; i < t.length; i++) {
            rest[i] -= coefficient * Math.pow(t[i], power);
        }
    }

    /**
     * {@return the coefficients from {@code t^first} up to the degree with the smallest weighted sum of squares; NaN if
     * values differ too much in magnitude}
     */
    double[] solve(int first, double[] weights) {
        int n = points.degree() - first + 1;
        double[][] a = new double[t.length][n];
        double[] b = new double[t.length];
        int exponent = Math.getExponent(Arrays.stream(weights).min().orElseThrow());
        for (int i = 0; i < t.length; i++) {
            double weight = Math.scalb(weights[i], -exponent);
            double power = Math.pow(t[i] / scale, first) * weight;
            for (int k = 0; k < n; k++, power *= t[i] / scale) {
                a[i][k] = power;
            }
            b[i] = rest[i] * weight;
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(a, false), 1e-30).getSolver();
        double[] c = new double[n];
        if (!solver.isNonSingular()) {
            Arrays.fill(c, Double.NaN);
            return c;
        }
        c = solver.solve(new ArrayRealVector(b, false)).toArray();
        for (int k = 0; k < n; k++) {
            c[k] /= Math.pow(scale, first + k);
        }
        return c;
    }

    /** {@return the largest weighted error of these coefficients of {@code t^first} and higher powers} */
    double largest(int first, double[] c) {
        double worst = 0;
        for (int i = 0; i < t.length; i++) {
            worst = Math.max(worst, error(i, first, c));
        }
        return worst;
    }

    private double error(int i, int first, double[] c) {
        double s = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            s = s * t[i] + c[k];
        }
        return Math.abs(rest[i] - s * Math.pow(t[i], first)) * points.perUlp()[i];
    }

    /** {@return weights whose least squares are nearly minimax (Lawson 1961)} */
    double[] lawson(int first) {
        double[] weights = points.perUlp().clone();
        for (int round = 0; round < LAWSON; round++) {
            double[] c = solve(first, weights);
            double worst = Math.max(largest(first, c), 1e-9);
            for (int i = 0; i < t.length; i++) {
                weights[i] *= Math.sqrt(0.05 + error(i, first, c) / worst);
            }
        }
        return weights;
    }
}
