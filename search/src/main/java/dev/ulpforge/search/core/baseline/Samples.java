package dev.ulpforge.search.core.baseline;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/** A target and its weight on a grid that is dense towards both ends, as extrema of a minimax error are. */
record Samples(double[] x, DoubleDouble[] f, double[] w) {

    /** Chebyshev's extremal points: {@code count >= 2} of them, both ends included, rising. */
    static double[] grid(double lo, double hi, int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            double s = StrictMath.sin(Math.PI * i / (2 * (count - 1)));
            x[i] = i == count - 1 ? hi : lo + (hi - lo) * s * s;
        }
        return x;
    }

    /**
     * Samples of {@code (f(x) - head(x)) / x^k} with weight {@code w(x) |x|^k}, where {@code head} is the polynomial of
     * the {@code k} fixed coefficients; the origin, where the error of such a fit is 0, is left out when k > 0.
     */
    static Samples of(RealFunction f, RealFunction weight, double[] grid, DoubleDouble[] head) {
        double[] x = head.length == 0
                ? grid
                : java.util.Arrays.stream(grid).filter(v -> Math.abs(v) > 1e-12 * span(grid)).toArray();
        DoubleDouble[] g = new DoubleDouble[x.length];
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            DoubleDouble power = power(x[i], head.length);
            g[i] = f.at(x[i]).minus(horner(head, x[i])).over(power);
            w[i] = weight.at(x[i]).hi() * Math.abs(power.hi());
        }
        return new Samples(x, g, w);
    }

    private static double span(double[] grid) {
        return grid[grid.length - 1] - grid[0];
    }

    static DoubleDouble power(double x, int k) {
        DoubleDouble p = DoubleDouble.ONE;
        for (int i = 0; i < k; i++) {
            p = p.times(x);
        }
        return p;
    }

    /** {@return the polynomial with {@code c[k]} for {@code x^k}} */
    static DoubleDouble horner(DoubleDouble[] c, double x) {
        DoubleDouble y = DoubleDouble.ZERO;
        for (int k = c.length - 1; k >= 0; k--) {
            y = y.times(x).plus(c[k]);
        }
        return y;
    }
}
