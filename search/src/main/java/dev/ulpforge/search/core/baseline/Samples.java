package dev.ulpforge.search.core.baseline;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/** Values f to meet at the values v of some variable, and the weights w of an error there. */
record Samples(DoubleDouble[] v, DoubleDouble[] f, double[] w) {

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
                : Arrays.stream(grid).filter(v -> Math.abs(v) > 1e-12 * span(grid)).toArray();
        DoubleDouble[] v = Arrays.stream(x).mapToObj(DoubleDouble::of).toArray(DoubleDouble[]::new);
        DoubleDouble[] g = new DoubleDouble[x.length];
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            DoubleDouble power = power(v[i], head.length);
            g[i] = f.at(x[i]).minus(horner(head, v[i])).over(power);
            w[i] = weight.at(x[i]).hi() * Math.abs(power.hi());
        }
        return new Samples(v, g, w);
    }

    int size() {
        return v.length;
    }

    private static double span(double[] grid) {
        return grid[grid.length - 1] - grid[0];
    }

    static DoubleDouble power(DoubleDouble v, int k) {
        DoubleDouble p = DoubleDouble.ONE;
        for (int i = 0; i < k; i++) {
            p = p.times(v);
        }
        return p;
    }

    /** {@return the polynomial with {@code c[k]} for {@code v^k}} */
    static DoubleDouble horner(DoubleDouble[] c, DoubleDouble v) {
        DoubleDouble y = DoubleDouble.ZERO;
        for (int k = c.length - 1; k >= 0; k--) {
            y = y.times(v).plus(c[k]);
        }
        return y;
    }
}
