package dev.ulpforge.search.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The equation {@code f(x) = constant + slope g(x)} with a known odd function g, recognised from values of f.
 *
 * @param constant {@code f(0)}, to 40 digits, exactly 0 if it is below 10^-30 times the magnitude of f
 * @param slope    the slope, a float other than 0
 * @param size a magnitude of f, relative to which constants count as 0
 */
public record AffineEquation(BigDecimal constant, float slope, BigDecimal size) {
    private static final int DIGITS = 40;
    private static final BigDecimal CLOSE = new BigDecimal("1e-30");
    private static final int POINTS = 12;

    /**
     * {@return the equation, if the values of f at random points of [-width, width] satisfy it and its slope is a
     * float}
     */
    public static Optional<AffineEquation> of(RealFunction f, RealFunction g, double width, RandomGenerator random) {
        try {
            BigDecimal constant = f.at(0.0, DIGITS);
            BigDecimal slope = f.at(width, DIGITS).subtract(constant)
                    .divide(g.at(width, DIGITS), new MathContext(DIGITS));
            BigDecimal size = constant.abs().add(slope.abs());
            BigDecimal near = new BigDecimal(slope.floatValue());
            if (near.signum() == 0 || !close(near, slope, size)) {
                return Optional.empty();
            }
            for (int i = 0; i < POINTS; i++) {
                double x = width * (2 * random.nextDouble() - 1);
                if (!close(f.at(x, DIGITS), constant.add(slope.multiply(g.at(x, DIGITS))), size)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new AffineEquation(snapped(constant, size), near.floatValue(), size));
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private static boolean close(BigDecimal a, BigDecimal b, BigDecimal size) {
        return a.subtract(b).abs().compareTo(size.multiply(CLOSE)) < 0;
    }

    private static BigDecimal snapped(BigDecimal value, BigDecimal size) {
        return close(value, BigDecimal.ZERO, size) ? BigDecimal.ZERO : value;
    }

    /** {@return whether f is odd} */
    public boolean isOdd() {
        return constant.signum() == 0;
    }

    /**
     * {@return f where g has this value, given to 40 digits}: exactly 0 if it is below 10^-30 times the magnitude of f
     */
    public BigDecimal at(BigDecimal g) {
        return snapped(constant.add(new BigDecimal(slope).multiply(g)), size);
    }
}
