package dev.ulpforge.search.core.baseline;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.rational.LinearSystem;
import dev.ulpforge.search.core.rational.Polynomials;

/**
 * The rational function with the smallest maximal weighted error on an interval, its denominator beginning with 1.
 *
 * @param numerator {@code [k]} for {@code x^k}
 * @param denominator {@code [k]} for {@code x^k}, {@code [0]} is 1
 * @param error the largest {@code weight(x) * |p(x)/q(x) - f(x)|}; infinite if the exchange found no pole-free optimum
 */
public record MinimaxRational(DoubleDouble[] numerator, DoubleDouble[] denominator, double error) {

    private static final int POINTS_PER_EXTREMUM = 48;
    private static final int SWEEPS = 40;

    /**
     * {@return the optimum with degrees {@code p} above and {@code q} below, both at least 0}
     *
     * @throws IllegalArgumentException if the interval is empty
     */
    public static MinimaxRational fit(RealFunction f, RealFunction weight, double lo, double hi, int p, int q) {
        if (!(lo < hi)) {
            throw new IllegalArgumentException("empty interval [" + lo + ", " + hi + "]");
        }
        double[] grid = WeightedSamples.grid(lo, hi, POINTS_PER_EXTREMUM * (p + q + 2));
        return fit(WeightedSamples.of(f, weight, grid, new DoubleDouble[0]), p, q);
    }

    /** {@return the optimum on samples} */
    static MinimaxRational fit(WeightedSamples samples, int p, int q) {
        Levelled[] last = { new Levelled(new DoubleDouble[0], ones(q), 0) };
        double error = new Remez(samples, reference -> {
            Levelled r = level(samples, reference, p, last[0]);
            last[0] = r;
            return r::at;
        }).run(p + q + 2);
        boolean pole = hasPole(last[0].q(), samples);
        return new MinimaxRational(last[0].p(), last[0].q(), pole ? Double.POSITIVE_INFINITY : error);
    }

    /** {@return p(x)/q(x)} */
    public DoubleDouble at(double x) {
        return new Levelled(numerator, denominator, 0).at(DoubleDouble.of(x));
    }

    private record Levelled(DoubleDouble[] p, DoubleDouble[] q, double level) {
        DoubleDouble at(DoubleDouble v) {
            return Polynomials.at(p, v).over(Polynomials.at(q, v));
        }
    }

    private static DoubleDouble[] ones(int q) {
        DoubleDouble[] c = new DoubleDouble[q + 1];
        Arrays.fill(c, DoubleDouble.ZERO);
        c[0] = DoubleDouble.ONE;
        return c;
    }

    private static boolean hasPole(DoubleDouble[] q, WeightedSamples samples) {
        boolean positive = Polynomials.at(q, samples.v()[0]).hi() > 0;
        return Arrays.stream(samples.v()).anyMatch(v -> Polynomials.at(q, v).hi() > 0 != positive);
    }

    /**
     * Solves {@code p(x_i) - q(x_i) f_i + (-1)^i E q(x_i) / w_i = 0} by repeated linear systems, the product E q taken
     * with the q of the sweep before.
     */
    private static Levelled level(WeightedSamples s, int[] reference, int p, Levelled start) {
        Levelled r = start;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Levelled next = linear(s, reference, p, r.q());
            boolean settled = Math.abs(next.level - r.level) <= 1e-13 * Math.abs(next.level);
            r = next;
            if (settled || Double.isNaN(next.level)) {
                break;
            }
        }
        return r;
    }

    private static Levelled linear(WeightedSamples s, int[] reference, int p, DoubleDouble[] before) {
        int n = reference.length;
        int q = before.length - 1;
        DoubleDouble[][] a = new DoubleDouble[n][n];
        DoubleDouble[] b = new DoubleDouble[n];
        for (int i = 0; i < n; i++) {
            DoubleDouble x = s.v()[reference[i]];
            b[i] = s.f()[reference[i]];
            for (int k = 0; k <= p; k++) {
                a[i][k] = Polynomials.power(x, k);
            }
            for (int k = 1; k <= q; k++) {
                a[i][p + k] = Polynomials.power(x, k).times(b[i]).negated();
            }
            a[i][n - 1] = Polynomials.at(before, x).times((i % 2 == 0 ? 1 : -1) / s.w()[reference[i]]);
        }
        DoubleDouble[] z = LinearSystem.solve(a, b);
        DoubleDouble[] den = ones(q);
        System.arraycopy(z, p + 1, den, 1, q);
        return new Levelled(Arrays.copyOf(z, p + 1), den, z[n - 1].hi());
    }
}
