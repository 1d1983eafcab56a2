package dev.ulpforge.search.core.fit;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over arrays of equal length in plain double arithmetic. Sums add up four lanes in a fixed order on every
 * machine, so that a search has the same outcome everywhere.
 */
final class DoubleArrays {

    private static final VectorSpecies<Double> FOUR = DoubleVector.SPECIES_256;

    private DoubleArrays() {}

    static void add(double[] r, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = a[i] + b[i];
        }
    }

    static void sub(double[] r, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = a[i] - b[i];
        }
    }

    static void mul(double[] r, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = a[i] * b[i];
        }
    }

    static void div(double[] r, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = a[i] / b[i];
        }
    }

    static void fma(double[] r, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = a[i] * b[i] + c[i];
        }
    }

    /** r += s*a, or r = s*a when {@code fresh}. */
    static void addScaled(double[] r, double s, double[] a, int n, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < n; i++) {
                r[i] = s * a[i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                r[i] += s * a[i];
            }
        }
    }

    /** r += a*b, or r = a*b when {@code fresh}. */
    static void addProduct(double[] r, double[] a, double[] b, int n, boolean fresh) {
        if (fresh) {
            mul(r, a, b, n);
        } else {
            for (int i = 0; i < n; i++) {
                r[i] += a[i] * b[i];
            }
        }
    }

    /** r += a/b, or r = a/b when {@code fresh}. */
    static void addQuotient(double[] r, double[] a, double[] b, int n, boolean fresh) {
        if (fresh) {
            div(r, a, b, n);
        } else {
            for (int i = 0; i < n; i++) {
                r[i] += a[i] / b[i];
            }
        }
    }

    /** r -= (a/b)*q, or r = -(a/b)*q when {@code fresh}: the derivative of q = p/b by b. */
    static void subQuotient(double[] r, double[] a, double[] b, double[] q, int n, boolean fresh) {
        if (fresh) {
            for (int i = 0; i < n; i++) {
                r[i] = -(a[i] / b[i]) * q[i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                r[i] -= (a[i] / b[i]) * q[i];
            }
        }
    }

    static double dot(double[] a, double[] b, int n) {
        DoubleVector s = DoubleVector.zero(FOUR);
        int i = 0;
        for (; i <= n - 4; i += 4) {
            s = DoubleVector.fromArray(FOUR, a, i).fma(DoubleVector.fromArray(FOUR, b, i), s);
        }
        // not reduceLanes, whose order changes when the loop is compiled
        double sum = (s.lane(0) + s.lane(1)) + (s.lane(2) + s.lane(3));
        for (; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** {@return the largest magnitude, NaN if there is a NaN} */
    static double peak(double[] a, int n) {
        double max = 0;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, Math.abs(a[i]));
        }
        return max;
    }
}
