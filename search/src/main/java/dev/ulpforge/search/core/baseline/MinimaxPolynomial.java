package dev.ulpforge.search.core.baseline;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.rational.LinearSystem;
import dev.ulpforge.search.core.rational.Polynomials;

/**
 * The polynomial with the smallest maximal weighted error on an interval.
 *
 * @param exact its coefficients as double-doubles, {@code exact[k]} for {@code x^k}
 * @param error the largest {@code weight(x) * |p(x) - f(x)|}, for the coefficients in {@code exact}
 */
public record MinimaxPolynomial(DoubleDouble[] exact, double error) {

    private static final int POINTS_PER_EXTREMUM = 48;

    /** {@return the optimum among all polynomials of {@code degree >= 0}, as with no fixed coefficients} */
    public static MinimaxPolynomial fit(RealFunction f, RealFunction weight, double lo, double hi, int degree) {
        return fit(f, weight, lo, hi, degree, new double[0]);
    }

    /**
     * {@return the optimum among the polynomials whose first coefficients are given}
     *
     * @param weight positive on the interval; it may be infinite or undefined at 0 if coefficients are fixed there
     * @param degree at least the number of fixed coefficients
     * @param fixed the coefficients of {@code x^0, x^1, ...}: {@code {0, 1}} asks for {@code x + c2 x^2 + ...}; if they
     *        make the weighted error at 0 infinite, the outcome is meaningless
     * @throws IllegalArgumentException if the interval is empty or leaves no coefficient free
     */
    public static MinimaxPolynomial fit(RealFunction f, RealFunction weight, double lo, double hi, int degree,
            double[] fixed) {
        int free = degree + 1 - fixed.length;
        if (!(lo < hi) || free < 1) {
            throw new IllegalArgumentException("nothing to fit: degree " + degree + " on [" + lo + ", " + hi + "]");
        }
        DoubleDouble[] head = Arrays.stream(fixed).mapToObj(DoubleDouble::of).toArray(DoubleDouble[]::new);
        double[] grid = WeightedSamples.grid(lo, hi, POINTS_PER_EXTREMUM * (free + 1));
        MinimaxPolynomial tail = fit(WeightedSamples.of(f, weight, grid, head), free - 1);
        return new MinimaxPolynomial(joined(head, tail.exact), tail.error);
    }

    /** {@return the optimum on samples} */
    static MinimaxPolynomial fit(WeightedSamples samples, int degree) {
        DoubleDouble[][] last = new DoubleDouble[1][];
        double error = new Remez(samples, reference -> {
            DoubleDouble[] c = level(samples, reference);
            last[0] = c;
            return v -> Polynomials.at(c, v);
        }).run(degree + 2);
        return new MinimaxPolynomial(last[0], error);
    }

    private static DoubleDouble[] joined(DoubleDouble[] head, DoubleDouble[] tail) {
        DoubleDouble[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    /** Solves {@code p(x_i) + (-1)^i E / w_i = f_i} for the coefficients of p. */
    private static DoubleDouble[] level(WeightedSamples s, int[] reference) {
        int n = reference.length;
        DoubleDouble[][] a = new DoubleDouble[n][n];
        DoubleDouble[] b = new DoubleDouble[n];
        for (int i = 0; i < n; i++) {
            int at = reference[i];
            for (int k = 0; k < n - 1; k++) {
                a[i][k] = Polynomials.power(s.v()[at], k);
            }
            a[i][n - 1] = DoubleDouble.of((i % 2 == 0 ? 1 : -1) / s.w()[at]);
            b[i] = s.f()[at];
        }
        return Arrays.copyOf(LinearSystem.solve(a, b), n - 1);
    }

    /** {@return the coefficients rounded to doubles, {@code [k]} for {@code x^k}} */
    public double[] coefficients() {
        return Arrays.stream(exact).mapToDouble(DoubleDouble::hi).toArray();
    }

    /** {@return p(x)} */
    public DoubleDouble at(double x) {
        return Polynomials.at(exact, DoubleDouble.of(x));
    }
}
