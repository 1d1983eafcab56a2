package dev.ulpforge.search.kernel.exp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The law {@code f(a + b) = f(a) f(b)}, which exponentials to any base obey.
 *
 * @param period the {@code p} with {@code f(p) = 2}, of either sign, to the last bits of a double
 */
record ExponentialEquation(double period) {
    private static final int DIGITS = 30;
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");
    private static final int PAIRS = 12;

    /** {@return the law of {@code f}, if its values at random points obey it} */
    public static Optional<ExponentialEquation> of(RealFunction f, RandomGenerator random) {
        try {
            for (int i = 0; i < PAIRS; i++) {
                if (!holds(f, dyadic(random), dyadic(random))) {
                    return Optional.empty();
                }
            }
            double period = Math.log(2) / Math.log(f.at(1.0).hi());
            return Double.isFinite(period) ? Optional.of(new ExponentialEquation(period)) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(RealFunction f, double a, double b) {
        BigDecimal sum = f.at(a + b, DIGITS);
        BigDecimal product = f.at(a, DIGITS).multiply(f.at(b, DIGITS), new MathContext(DIGITS));
        return sum.subtract(product).abs().compareTo(sum.abs().multiply(CLOSE)) <= 0 && sum.signum() > 0;
    }

    /** {@return a multiple of 2^-20 in [-1, 1]: sums are exact} */
    private static double dyadic(RandomGenerator random) {
        return Math.scalb((double) random.nextInt(-(1 << 20), 1 << 20), -20);
    }
}
