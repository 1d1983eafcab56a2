package dev.ulpforge.verify.wide;

import java.math.BigDecimal;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.pair.PairError;

/**
 * Errors of results of a function of two arguments, quickly and nearly: enough to tell which are large.
 *
 * @param function the function
 * @param format   the format of arguments and results
 */
record NearError(PairFunction function, Format format) {

    /** {@return the error in ULP, as well as doubles tell it} */
    double of(double x, double y, double result) {
        return format.equals(Format.BINARY64) ? ofDoubles(x, y, result) : format.ulpError(result, value(x, y));
    }

    /** {@return whether it takes a millisecond} */
    boolean isSlow() {
        return format.equals(Format.BINARY64) && function != PairFunction.HYPOT;
    }

    private double ofDoubles(double x, double y, double result) {
        return isSlow() ? new PairError(function, format).of(x, y, result) : ofLength(x, y, result);
    }

    private double value(double x, double y) {
        return switch (function) {
            case HYPOT -> StrictMath.hypot(x, y);
            case ATAN2 -> StrictMath.atan2(x, y);
            case POW -> StrictMath.pow(x, y);
        };
    }

    /** From {@code r - h = (r² - x² - y²)/(r + h)}, where the numerator is exact but for what scaling drops. */
    private static double ofLength(double x, double y, double result) {
        if (!Double.isFinite(result) || result == 0) {
            return 0;
        }
        int scale = -Math.getExponent(result);
        double r = Math.scalb(result, scale);
        BigDecimal difference = square(r).subtract(square(Math.scalb(x, scale))).subtract(square(Math.scalb(y, scale)));
        return Math.abs(difference.doubleValue() / (2 * r)) / Math.scalb(Format.BINARY64.ulp(result), scale);
    }

    private static BigDecimal square(double x) {
        BigDecimal exact = new BigDecimal(x);
        return exact.multiply(exact);
    }
}
