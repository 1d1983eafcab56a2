package dev.ulpforge.search.scheme.exponential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The form {@code f(x) = rising e^(rate x) + falling e^(-rate x) + constant}. Differences {@code g(x) = f(x + h) -
 * f(x)} of such functions satisfy {@code g(x + h) + g(x - h) = 2 cosh(rate h) g(x)}.
 *
 * @param rate the rate, not 0; positive unless {@code falling} is 0
 * @param rising the first factor, not 0
 * @param falling  the second factor
 * @param constant the constant term
 */
public record ExponentialSum(double rate, double rising, double falling, double constant) {
    private static final int DIGITS = 50;
    private static final MathContext CONTEXT = new MathContext(DIGITS);
    private static final BigDecimal CLOSE = new BigDecimal("1e-30");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** The least {@code 2 cosh(rate)} at which cancellation leaves enough digits; it is 2 for polynomials up to x². */
    private static final BigDecimal LEAST = new BigDecimal("2.000000000001");
    private static final int POINTS = 12;
    /** A rate within this many ulps of a float is taken to be that float. */
    private static final int SNAP = 4;

    /** {@return the form of {@code f}, if its values at random points satisfy the equation} */
    public static Optional<ExponentialSum> of(RealFunction f, RandomGenerator random) {
        try {
            BigDecimal difference = difference(f, 0);
            if (difference.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal twoCosh = difference(f, 1).add(difference(f, -1)).divide(difference, CONTEXT);
            for (int i = 0; i < POINTS; i++) {
                if (!holds(f, twoCosh, Math.scalb((double) random.nextInt(-(1 << 20), 1 << 20), -20))) {
                    return Optional.empty();
                }
            }
            return twoCosh.compareTo(LEAST) > 0 ? Optional.of(solved(f, twoCosh)) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal difference(RealFunction f, double x) {
        return f.at(x + 1, DIGITS).subtract(f.at(x, DIGITS));
    }

    private static boolean holds(RealFunction f, BigDecimal twoCosh, double x) {
        BigDecimal middle = twoCosh.multiply(difference(f, x));
        BigDecimal error = difference(f, x + 1).add(difference(f, x - 1)).subtract(middle);
        return error.abs().compareTo(middle.abs().multiply(CLOSE)) <= 0;
    }

    /**
     * {@return the form with {@code e^rate + e^-rate = twoCosh}; the factors follow from the values at -1, 0 and 1}
     */
    private static ExponentialSum solved(RealFunction f, BigDecimal twoCosh) {
        BigDecimal sinh = twoCosh.multiply(twoCosh).subtract(BigDecimal.valueOf(4)).sqrt(CONTEXT);
        BigDecimal up = f.at(1, DIGITS);
        BigDecimal down = f.at(-1, DIGITS);
        BigDecimal middle = f.at(0, DIGITS);
        BigDecimal sum = up.add(down).subtract(middle).subtract(middle).divide(twoCosh.subtract(TWO), CONTEXT);
        BigDecimal odd = up.subtract(down).divide(sinh, CONTEXT);
        BigDecimal largest = sum.abs().max(odd.abs()).max(middle.abs());
        double rising = rounded(sum.add(odd).divide(TWO), largest);
        double falling = rounded(sum.subtract(odd).divide(TWO), largest);
        double constant = rounded(middle.subtract(sum), largest);
        double rate = rate(twoCosh.add(sinh).divide(TWO));
        return rising == 0
                ? new ExponentialSum(-rate, falling, 0, constant)
                : new ExponentialSum(rate, rising, falling, constant);
    }

    private static double rounded(BigDecimal value, BigDecimal largest) {
        return value.abs().compareTo(largest.multiply(CLOSE)) <= 0 ? 0 : value.doubleValue();
    }

    /** {@return the logarithm of {@code e^rate}, above 1} */
    private static double rate(BigDecimal base) {
        double rate = base.compareTo(TWO) < 0
                ? Math.log1p(base.subtract(BigDecimal.ONE).doubleValue())
                : Math.log(base.doubleValue());
        return Math.abs((float) rate - rate) <= SNAP * Math.ulp(rate) ? (float) rate : rate;
    }

    /** {@return whether only one exponential occurs} */
    public boolean isOneSided() {
        return falling == 0;
    }

    /** {@return whether {@code f(-x) = -f(x)}} */
    public boolean isOdd() {
        return constant == 0 && falling == -rising;
    }

    /** {@return whether {@code f(-x) = f(x)}} */
    public boolean isEven() {
        return falling == rising;
    }

    /** {@return the value at {@code x}, with the relative error of a double unless terms cancel} */
    public double at(double x) {
        return rising * Math.exp(rate * x) + falling * Math.exp(-rate * x) + constant;
    }
}
