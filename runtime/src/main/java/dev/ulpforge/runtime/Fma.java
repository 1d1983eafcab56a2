package dev.ulpforge.runtime;

/**
 * Fused multiply-adds, {@code a*b + c} with a single rounding. {@code Math.fma} computes with {@code BigDecimal} on a
 * machine that lacks the instruction, or whose JVM was told not to use it; here a few doubles do, with rounding to odd
 * (Boldo and Melquiond, Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd, 2008).
 * The bits are the same.
 */
public final class Fma {
    /** Whether {@code Math.fma} is an instruction. */
    public static final boolean IN_HARDWARE = FmaHardware.isUsed();

    private static final long BELOW_FLOAT = 0x1fff_ffffL;
    private static final long HALF_FLOAT = 0x1000_0000L;
    /**
     * Factors and summands within these bounds keep all intermediate results of {@link #emulated(double, double,
     * double)} exact.
     */
    private static final double LEAST_FACTOR = 0x1p-450;
    private static final double GREATEST_FACTOR = 0x1p450;
    private static final double GREATEST_SUMMAND = 0x1p1000;
    private static final double SPLIT = 0x1p27 + 1;

    private Fma() {}

    /** {@return {@code a*b + c} rounded once} */
    public static float fma(float a, float b, float c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : emulated(a, b, c);
    }

    /** {@return {@code a*b + c} rounded once} */
    public static double fma(double a, double b, double c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : emulated(a, b, c);
    }

    /**
     * The product is exact. Rounding the sum twice differs from rounding it once only where the first rounding meets
     * the middle between two floats.
     */
    static float emulated(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        boolean isBetween = (Double.doubleToRawLongBits(sum) & BELOW_FLOAT) != HALF_FLOAT;
        return isBetween && Math.abs(sum) >= Float.MIN_NORMAL ? (float) sum : (float) sumToOdd(product, c);
    }

    static double emulated(double a, double b, double c) {
        double factor = Math.max(Math.abs(a), Math.abs(b));
        double other = Math.min(Math.abs(a), Math.abs(b));
        if (!(other >= LEAST_FACTOR && factor <= GREATEST_FACTOR && Math.abs(c) <= GREATEST_SUMMAND)) {
            return Math.fma(a, b, c);
        }
        double product = a * b;
        double productError = productError(a, b, product);
        double low = productError + c;
        double lowError = sumError(productError, c, low);
        double sum = product + low;
        double error = sumError(product, low, sum);
        return sum + sumToOdd(error, lowError);
    }

    /** {@return a + b, of the two doubles about it that whose last bit is odd, if it is no double itself} */
    private static double sumToOdd(double a, double b) {
        double sum = a + b;
        double error = sumError(a, b, sum);
        long bits = Double.doubleToRawLongBits(sum);
        boolean isOdd = (bits & 1) != 0;
        if (isOdd || !(Math.abs(error) > 0)) {
            return sum;
        }
        return Double.longBitsToDouble(error > 0 == sum > 0 ? bits + 1 : bits - 1);
    }

    /** Knuth, The Art of Computer Programming 2, 4.2.2, theorem B. */
    private static double sumError(double a, double b, double sum) {
        double part = sum - a;
        return a - (sum - part) + (b - part);
    }

    /** Dekker, A floating-point technique for extending the available precision, 1971. */
    private static double productError(double a, double b, double product) {
        double aHigh = high(a);
        double bHigh = high(b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    }

    private static double high(double a) {
        double scaled = SPLIT * a;
        return scaled - (scaled - a);
    }
}
