package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;

/** Tools to recognise the equations of periodic functions: values to many digits, and comparison at random points. */
final class Recognition {
    /** Enough for the largest float: 128 bits before the binary point and 90 after it. */
    static final int PERIOD_DIGITS = 75;
    static final int DIGITS = 110;
    static final int MODEL_DIGITS = 40;
    /** Half of the shortest period that is found. */
    static final double SPACING = 0x1p-10;
    private static final BigDecimal SNAPPED = new BigDecimal("1e-30");
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");
    private static final int POINTS = 12;

    private Recognition() {}

    /** {@return the value of an expression without x} */
    static BigDecimal value(String expression, int digits) {
        return RealExpression.of(expression).at(0.0, digits);
    }

    /** {@return the float nearest to x if the relative difference is below 10^-30, otherwise x rounded} */
    static BigDecimal snapped(BigDecimal x, int digits) {
        BigDecimal near = new BigDecimal(x.floatValue());
        return x.subtract(near).abs().compareTo(near.abs().multiply(SNAPPED)) < 0
                ? near
                : x.round(new MathContext(digits));
    }

    /** {@return x, or exactly 0 if it is below 10^-30 times a size} */
    static BigDecimal zeroed(BigDecimal x, BigDecimal size) {
        return x.abs().compareTo(size.multiply(SNAPPED)) < 0 ? BigDecimal.ZERO : x;
    }

    /**
     * {@return whether f and a model agree at random points} Differences are relative to the {@code size} of the
     * model's value.
     */
    static boolean agree(RealFunction f, RealFunction model, UnaryOperator<BigDecimal> size, RandomGenerator random) {
        for (int i = 0; i < POINTS; i++) {
            double x = Math.scalb(random.nextDouble() - 0.5, i);
            BigDecimal y = model.at(x, MODEL_DIGITS);
            if (f.at(x, MODEL_DIGITS).subtract(y).abs().compareTo(size.apply(y).multiply(CLOSE)) > 0) {
                return false;
            }
        }
        return true;
    }
}
