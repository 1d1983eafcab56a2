package dev.ulpforge.model.reading;

import java.math.BigDecimal;

/** Constants as a reader wants them: short if that is exact, in hexadecimal if not. */
final class Numbers {
    private static final int SHORT = 7;
    private static final int MASK = 1024;
    private static final int LARGEST = 1_000_000;

    private Numbers() {}

    /** {@return a float or double that is exactly this text} */
    static String text(double value, boolean isFloat) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST) {
            return Double.compare(value, -0.0) == 0 ? "-0" : Long.toString((long) value);
        }
        String decimal = Double.toString(value);
        if (decimal.length() <= SHORT && new BigDecimal(decimal).compareTo(new BigDecimal(value)) == 0) {
            return decimal;
        }
        int exponent = Math.getExponent(value);
        double significand = Math.scalb(Math.abs(value), -exponent);
        if (significand == 1 || significand == 1.5) {
            return (value < 0 ? "-" : "") + (significand == 1 ? "" : "1.5 · ") + "2^" + exponent;
        }
        return isFloat ? Float.toHexString((float) value) : Double.toHexString(value);
    }

    /** {@return an int or long: in decimal if that is short} */
    static String text(long value, boolean isWide) {
        return value > -MASK && value < LARGEST
                ? Long.toString(value)
                : isWide ? "0x" + Long.toHexString(value) : "0x" + Integer.toHexString((int) value);
    }
}
