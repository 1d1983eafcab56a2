package dev.ulpforge.search.scheme.logarithm;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The equation {@code g(a b) = g(a) + g(b)} for positive numbers, which logarithms to any base satisfy: each binade
 * repeats the one before, shifted by a step.
 *
 * @param step {@code g(2)}, to nearly double precision; not 0
 */
public record LogarithmicEquation(double step) {
    private static final int DIGITS = 30;
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");
    private static final int PAIRS = 12;
    private static final double LN2 = Math.log(2);

    /** {@return the equation of {@code g}, if its values at random points satisfy it} */
    public static Optional<LogarithmicEquation> of(RealFunction g, RandomGenerator random) {
        try {
            for (int i = 0; i < PAIRS; i++) {
                if (!holds(g, dyadic(random), dyadic(random))) {
                    return Optional.empty();
                }
            }
            double step = g.at(2.0).hi();
            return step != 0 && Double.isFinite(step) ? Optional.of(new LogarithmicEquation(step)) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(RealFunction g, double a, double b) {
        BigDecimal product = g.at(a * b, DIGITS);
        BigDecimal sum = g.at(a, DIGITS).add(g.at(b, DIGITS));
        return product.subtract(sum).abs().compareTo(g.at(a, DIGITS).abs().multiply(CLOSE)) <= 0;
    }

    /** {@return a multiple of 2^-18 in (1, 4)}, so that products are exact */
    private static double dyadic(RandomGenerator random) {
        return Math.scalb((double) random.nextInt((1 << 18) + 1, 1 << 20), -18);
    }

    /** {@return the derivative at 1} */
    public double slope() {
        return step / LN2;
    }

    /** {@return the value at {@code u > 0}, with a relative error of a few 2^-53} */
    public double at(double u) {
        return slope() * Math.log(u);
    }
}
