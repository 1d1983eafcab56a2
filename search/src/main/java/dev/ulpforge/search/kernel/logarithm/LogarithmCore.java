package dev.ulpforge.search.kernel.logarithm;

import java.util.Arrays;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The core approximation {@code g(1 + r) = slope r + c2 r^2 + ...}.
 *
 * @param slope        the coefficient of r
 * @param coefficients those of {@code r^2, r^3, ...}
 * @param error        the largest error relative to the results that it is a part of, in units of 2^-24: in ULP at most
 */
record LogarithmCore(double slope, double[] coefficients, double error) {
    private static final double ULPS_PER_UNIT = 0x1p24;

    /**
     * {@return the best core for the reduced range of a table}
     *
     * @param core  {@code g(1 + r)}
     * @param count how many coefficients there are beyond the slope
     */
    public static LogarithmCore fit(RealFunction core, LogarithmicEquation law, LogarithmTable table, int count) {
        RealFunction weight = RealFunction.ofDouble(r -> 1 / table.leastResult(law, r));
        MinimaxPolynomial fit = MinimaxPolynomial.fit(core, weight, table.leastReduced(), table.greatestReduced(),
                count + 1, new double[]{ 0, law.slope() });
        double[] c = fit.coefficients();
        return new LogarithmCore(law.slope(), Arrays.copyOfRange(c, 2, c.length), fit.error() * ULPS_PER_UNIT);
    }

    /** {@return about what the error will be, for a logarithm near 1}: that of its Chebyshev series */
    public static double estimate(LogarithmTable table, int count) {
        double half = (table.greatestReduced() - table.leastReduced()) / 4;
        return ULPS_PER_UNIT * Math.pow(half, count + 1) / (count + 2);
    }
}
