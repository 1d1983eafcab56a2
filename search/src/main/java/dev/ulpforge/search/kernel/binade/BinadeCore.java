package dev.ulpforge.search.kernel.binade;

import java.util.Arrays;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The core approximation {@code g(1 + r) = slope r (1 + ...)}: a polynomial without constant term.
 *
 * @param slope        the coefficient of r
 * @param coefficients those of r^2, r^3, ...: floats, each chosen after the one before was rounded
 * @param error        the largest error relative to the results that it is a part of, in units of 2^-24: in ULP at most
 */
record BinadeCore(double slope, double[] coefficients, double error) {
    private static final double ULPS_PER_UNIT = 0x1p24;

    /**
     * {@return the best core for the reduced range of a table}
     *
     * @param g     the function with the law
     * @param count how many coefficients there are beyond the slope
     */
    public static BinadeCore fit(RealFunction g, BinadeLaw law, BinadeTable table, int count) {
        RealFunction weight = RealFunction.ofDouble(r -> 1 / table.leastResult(law, r));
        RealFunction core = (r, digits) -> g.at(1 + r, digits + 10);
        double[] fixed = { 0, law.slope() };
        MinimaxPolynomial best = null;
        while (fixed.length < count + 2) {
            best = MinimaxPolynomial.fit(core, weight, table.leastReduced(), table.greatestReduced(), count + 1, fixed);
            fixed = Arrays.copyOf(fixed, fixed.length + 1);
            fixed[fixed.length - 1] = (float) best.coefficients()[fixed.length - 1];
        }
        return new BinadeCore(law.slope(), Arrays.copyOfRange(fixed, 2, fixed.length), best.error() * ULPS_PER_UNIT);
    }
}
