package dev.ulpforge.search.scheme.power;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The equation {@code f(a b) = f(a) f(b)} with {@code f(2^k) = 2^j}: the power {@code x^(j/k)}.
 *
 * @param j the numerator of the exponent, nonzero and smaller in magnitude than {@code k}
 * @param k      the denominator, 2 to 4
 * @param parity the values of the function at negative numbers
 */
public record PowerEquation(int j, int k, Parity parity) {
    private static final int DIGITS = 30;
    private static final MathContext CONTEXT = new MathContext(DIGITS);
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");
    private static final int PAIRS = 12;
    private static final int LARGEST_DENOMINATOR = 4;

    /** {@return the equation of {@code f}, if its values at random points satisfy it} */
    public static Optional<PowerEquation> of(RealFunction f, RandomGenerator random) {
        try {
            for (int i = 0; i < PAIRS; i++) {
                if (!holds(f, dyadic(random), dyadic(random))) {
                    return Optional.empty();
                }
            }
            Parity parity = Parity.of(f);
            boolean symmetric = parity == Parity.UNDEFINED
                    || Math.abs(f.at(-2.0).hi()) == f.at(2.0).hi() && Math.abs(f.at(-3.0).hi()) == f.at(3.0).hi();
            return symmetric ? exponent(Math.log(f.at(2.0).hi()) / Math.log(2), parity) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<PowerEquation> exponent(double exponent, Parity parity) {
        for (int k = 2; k <= LARGEST_DENOMINATOR; k++) {
            long j = Math.round(exponent * k);
            if (Math.abs(exponent - (double) j / k) < 1e-14 && j != 0 && Math.abs(j) < k) {
                return Optional.of(new PowerEquation((int) j, k, parity));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(RealFunction f, double a, double b) {
        BigDecimal product = f.at(a, DIGITS).multiply(f.at(b, DIGITS), CONTEXT);
        return f.at(a * b, DIGITS).subtract(product).abs().compareTo(product.abs().multiply(CLOSE)) <= 0
                && product.signum() > 0;
    }

    /** {@return a multiple of 2^-18 in (1/4, 4), so that products are exact} */
    private static double dyadic(RandomGenerator random) {
        return Math.scalb((double) random.nextInt((1 << 16) + 1, 1 << 20), -18);
    }

    /** {@return the power of x in the first approximation of the value} */
    int factors() {
        return j > 0 ? 1 : 0;
    }

    /** {@return the power of the rough root of {@code 1/x} that is the other factor} */
    int rootPower() {
        return factors() * k - j;
    }
}
