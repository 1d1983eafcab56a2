package dev.ulpforge.search.core.baseline;

import java.util.Comparator;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.rational.LinearSystem;
import dev.ulpforge.search.core.rational.Polynomials;

/** Interpolation at the zeros of Chebyshev's polynomials. */
final class Chebyshev {

    private Chebyshev() {}

    /** {@return the polynomial of degree {@code n} through the samples next to n + 1 Chebyshev points} */
    static DoubleDouble[] interpolation(WeightedSamples s, int n) {
        DoubleDouble[][] a = new DoubleDouble[n + 1][n + 1];
        DoubleDouble[] b = new DoubleDouble[n + 1];
        double lo = s.v()[0].hi();
        double hi = s.v()[s.size() - 1].hi();
        for (int i = 0; i <= n; i++) {
            double v = lo + (hi - lo) * (1 - StrictMath.cos(Math.PI * (2 * i + 1) / (2 * n + 2))) / 2;
            int at = nearest(s, v);
            for (int k = 0; k <= n; k++) {
                a[i][k] = Polynomials.power(s.v()[at], k);
            }
            b[i] = s.f()[at];
        }
        return LinearSystem.solve(a, b);
    }

    private static int nearest(WeightedSamples s, double v) {
        return IntStream.range(0, s.size()).boxed().min(Comparator.comparingDouble(i -> Math.abs(s.v()[i].hi() - v)))
                .orElseThrow();
    }
}
