package dev.ulpforge.search.kernel.halfangle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The law {@code f(1 - 2u²) = c - 2 f(u)} of functions on [-1, 1], {@code f(x) = middle + slope·asin(x)}.
 *
 * @param middle {@code f(0)}, to 40 digits
 * @param end    {@code f(1)}, to 40 digits, exactly 0 where it is within rounding
 * @param slope  {@code f'(0)}, a float
 */
record ArcSineEquation(BigDecimal middle, BigDecimal end, float slope) {
    private static final int DIGITS = 40;
    private static final BigDecimal CLOSE = new BigDecimal("1e-30");
    private static final int POINTS = 12;
    private static final BigDecimal HALF_PI = RealExpression.of("pi/2").at(0.0, DIGITS);

    /** {@return the law of {@code f}, if its values at random points obey it and its slope is a float} */
    static Optional<ArcSineEquation> of(RealFunction f, RandomGenerator random) {
        try {
            BigDecimal middle = f.at(0.0, DIGITS);
            BigDecimal end = f.at(1.0, DIGITS);
            BigDecimal slope = end.subtract(middle).divide(HALF_PI, new MathContext(DIGITS));
            BigDecimal size = middle.abs().add(slope.abs());
            BigDecimal near = new BigDecimal(slope.floatValue());
            if (near.signum() == 0 || !close(near, slope, size)) {
                return Optional.empty();
            }
            RealFunction asin = RealExpression.of("asin");
            for (int i = 0; i < POINTS; i++) {
                double x = 2 * random.nextDouble() - 1;
                if (!close(f.at(x, DIGITS), middle.add(slope.multiply(asin.at(x, DIGITS))), size)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new ArcSineEquation(snapped(middle, size), snapped(end, size), near.floatValue()));
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

    /** {@return whether {@code f(-x) = -f(x)}} */
    boolean isOdd() {
        return middle.signum() == 0;
    }

    /** {@return f(-1)} */
    BigDecimal start() {
        BigDecimal start = middle.add(middle).subtract(end);
        return snapped(start, middle.abs().add(end.abs()));
    }

    /** {@return {@code f(x)} for x in [-1, 1], within some 2^-50 of its largest value; relative to the value near a zero at 1} */
    double at(double x) {
        double u = 2 * Math.asin(Math.sqrt((1 - Math.abs(x)) / 2));
        if (Math.abs(x) <= 0.5) {
            return middle.doubleValue() + slope * Math.asin(x);
        }
        return x > 0 ? end.doubleValue() - slope * u : start().doubleValue() + slope * u;
    }
}
