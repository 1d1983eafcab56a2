package dev.ulpforge.search.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * Coefficients of minimax polynomials: some of them are rounded one by one, each before those of higher powers are
 * fitted, which make up for it.
 *
 * @param rounded  how they are rounded
 * @param oneByOne how many
 */
record RoundedCoefficients(DoubleUnaryOperator rounded, int oneByOne) {
    /** Floats: each. */
    static final RoundedCoefficients FLOATS = new RoundedCoefficients(c -> (float) c, Integer.MAX_VALUE);
    /** Doubles: what others are off is no more than the values of a fit are. */
    static final RoundedCoefficients DOUBLES = new RoundedCoefficients(c -> c, 3);

    /** {@return so many coefficients, of increasing powers, for the least weighted error on an interval} */
    List<Double> fit(RealFunction f, RealFunction weight, double low, double high, int count) {
        List<Double> all = new ArrayList<>();
        while (all.size() < count) {
            double[] fixed = all.stream().mapToDouble(Double::doubleValue).toArray();
            double[] fitted = MinimaxPolynomial.fit(f, weight, low, high, count - 1, fixed).coefficients();
            int end = all.size() < oneByOne ? fixed.length + 1 : count;
            Arrays.stream(fitted, fixed.length, end).map(rounded).forEach(all::add);
        }
        return all;
    }
}
