package dev.ulpforge.verify.sweep;

/**
 * The error of a float result in units in the last place of the exact value.
 *
 * <p>The error of {@code y} for the exact value {@code v} is {@code |y - v| / ulp(v)} with
 * {@code ulp(v) = 2^(max(floor(log2|v|), -126) - 23)}. An infinite result stands for {@code 2^128}; a value of
 * magnitude {@code 2^128} or above is taken as {@code 2^128}, with the ulp of the last binade {@code 2^104}, so that
 * infinity is free of error there.
 */
public final class UlpError {

    /** What an infinite result stands for, and what values beyond the range of floats are taken as: {@code 2^128}. */
    public static final double OVERFLOW = 0x1p128;

    private UlpError() {}

    /** {@return {@code ulp(v)} for any {@code v} that is not NaN: a power of two from 2^-149 (at 0) to 2^104} */
    public static double ulp(double v) {
        int exponent = Math.clamp(Math.getExponent(v), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
        return Math.scalb(1.0, exponent - 23);
    }

    /**
     * {@return the error of {@code y} in ULP, 0 when both are NaN, and infinite when only one is} The quotient is
     * rounded once, in the difference, where that is not exact.
     */
    public static double of(float y, double v) {
        if (y != y || v != v) {
            return y != y && v != v ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(widened(y) - Math.clamp(v, -OVERFLOW, OVERFLOW)) / ulp(v);
    }

    /** {@return the number that a result stands for: itself, or 2^128 with its sign for an infinity; NaN for NaN} */
    static double widened(float y) {
        return Float.isInfinite(y) ? Math.copySign(OVERFLOW, y) : y;
    }
}
