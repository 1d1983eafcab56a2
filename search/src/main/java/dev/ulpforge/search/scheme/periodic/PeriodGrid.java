package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Equidistant points of a period: {@code x = (n + origin) step + r}, {@code n} the integer nearest to {@code x/step -
 * origin}.
 *
 * @param step the distance between two points, to 75 digits
 * @param count the number of steps in a period, a power of two
 * @param origin 0, or 1/2
 */
record PeriodGrid(BigDecimal step, int count, float origin) {
    /** How far the rounded multiplier moves the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 1.001;
    private static final MathContext DIGITS = new MathContext(90);

    /** {@return the points that divide a period into {@code count} steps} */
    static PeriodGrid of(BigDecimal period, int count, float origin) {
        return new PeriodGrid(period.divide(BigDecimal.valueOf(count), DIGITS), count, origin);
    }

    /** {@return half of the reduced range: {@code |r|} is at most this} */
    double halfWidth() {
        return step.doubleValue() / 2 * BORDER;
    }

    /** {@return the float nearest to the step} */
    float nearest() {
        return step.floatValue();
    }

    /** {@return the reciprocal of the step, to 90 digits} */
    BigDecimal reciprocal() {
        return BigDecimal.ONE.divide(step, DIGITS);
    }

    /** {@return whether the step is a float} */
    boolean isFloat() {
        return step.compareTo(new BigDecimal(nearest())) == 0;
    }
}
