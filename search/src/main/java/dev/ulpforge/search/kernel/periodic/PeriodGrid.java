package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The range reduction {@code x = (n + origin)·step + r}, {@code n} the integer nearest to {@code x/step - origin}.
 *
 * @param step   the width of a step, to 75 digits
 * @param count  how many steps there are in a period, a power of two
 * @param origin 0, or 1/2
 */
record PeriodGrid(BigDecimal step, int count, float origin) {
    /** How far the rounded multiplier moves the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 1.001;

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
        return BigDecimal.ONE.divide(step, new MathContext(90));
    }

    /** {@return whether one float holds the step exactly} */
    boolean isFloat() {
        return step.compareTo(new BigDecimal(nearest())) == 0;
    }
}
