package dev.ulpforge.search.core.baseline;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/** Interpolation at the zeros of Chebyshev's polynomials. */
final class Chebyshev {

    private Chebyshev() {}

    /** {@return the coefficients of the polynomial of degree {@code n} through n + 1 Chebyshev points} */
    static DoubleDouble[] interpolation(RealFunction f, double lo, double hi, int n) {
        DoubleDouble[][] a = new DoubleDouble[n + 1][n + 1];
        DoubleDouble[] b = new DoubleDouble[n + 1];
        for (int i = 0; i <= n; i++) {
            double x = lo + (hi - lo) * (1 - StrictMath.cos(Math.PI * (2 * i + 1) / (2 * n + 2))) / 2;
            for (int k = 0; k <= n; k++) {
                a[i][k] = Samples.power(x, k);
            }
            b[i] = f.at(x);
        }
        return LinearSystem.solve(a, b);
    }
}
