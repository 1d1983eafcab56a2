package dev.ulpforge.search.core.baseline;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.rational.Polynomials;

/** Values f to meet at the values v of some variable, and the weights w of an error there. */
record WeightedSamples(DoubleDouble[] v, DoubleDouble[] f, double[] w) {

    /** {@return the {@code count >= 2} extremal points of Chebyshev polynomials, both ends included, in order} */
    static double[] grid(double lo, double hi, int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            double s = StrictMath.sin(Math.PI * i / (2 * (count - 1)));
            x[i] = i == count - 1 ? hi : lo + (hi - lo) * s * s;
        }
        return x;
    }

    /**
     * {@return samples of {@code (f(x) - head(x)) / x^k} with weight {@code w(x) |x|^k}, where {@code head} is the
     * polynomial of the {@code k} fixed coefficients} The origin, where the error of such a fit is 0, is left out if k
     * > 0.
     */
    static WeightedSamples of(RealFunction f, RealFunction weight, double[] grid, DoubleDouble[] head) {
        double[] x = head.length == 0
                ? grid
                : Arrays.stream(grid).filter(v -> Math.abs(v) > 1e-12 * span(grid)).toArray();
        DoubleDouble[] v = Arrays.stream(x).mapToObj(DoubleDouble::of).toArray(DoubleDouble[]::new);
        DoubleDouble[] g = new DoubleDouble[x.length];
        double[] w = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            DoubleDouble power = Polynomials.power(v[i], head.length);
            g[i] = f.at(x[i]).minus(Polynomials.at(head, v[i])).over(power);
            w[i] = weight.at(x[i]).hi() * Math.abs(power.hi());
        }
        return new WeightedSamples(v, g, w);
    }

    int size() {
        return v.length;
    }

    private static double span(double[] grid) {
        return grid[grid.length - 1] - grid[0];
    }
}
