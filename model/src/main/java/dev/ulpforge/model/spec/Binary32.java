package dev.ulpforge.model.spec;

/** The format of results: float32, as errors are measured in it. */
public final class Binary32 {

    /** What an infinite result stands for, and what values beyond the range of floats are taken as: {@code 2^128}. */
    public static final double OVERFLOW = 0x1p128;

    private static final int FRACTION_BITS = 23;

    private Binary32() {}

    /**
     * {@return {@code ulp(v) = 2^(max(floor(log2|v|), -126) - 23)} for any {@code v} that is not NaN: a power of two
     * from 2^-149 (at 0) to 2^104, that of the last binade, for values beyond the range}
     */
    public static double ulp(double v) {
        int exponent = Math.clamp(Math.getExponent(v), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
        return Math.scalb(1.0, exponent - FRACTION_BITS);
    }

    /** {@return the number that a result stands for: itself, or 2^128 with its sign for an infinity; NaN for NaN} */
    public static double widened(float y) {
        return Float.isInfinite(y) ? Math.copySign(OVERFLOW, y) : y;
    }

    /**
     * {@return the error {@code |y - v| / ulp(v)} of a result, in ULP; 0 when both are NaN, and infinite when only one
     * is} The quotient is rounded once, in the difference, where that is not exact.
     */
    public static double ulpError(float y, double v) {
        if (y != y || v != v) {
            return y != y && v != v ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(widened(y) - Math.clamp(v, -OVERFLOW, OVERFLOW)) / ulp(v);
    }
}
