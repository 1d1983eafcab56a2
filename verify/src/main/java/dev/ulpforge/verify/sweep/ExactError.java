package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;

/**
 * The error of one result, exactly: an interval around it that is narrowed, by asking the oracle for more bits, until
 * the question at hand is decided.
 *
 * <p>A value that {@value #MAX_BITS} bits do not tell from a number of 31 significant bits (of a float's scale) is
 * taken to be that number: so it is with values that are that number, such as {@code x / 2} for a subnormal
 * {@code x}, where no precision would ever decide between the two neighbours.
 */
final class ExactError {

    static final int MAX_BITS = 1280;
    private static final int FIRST_BITS = 80;
    private static final BigDecimal OVERFLOW = power(128);

    private final Oracle oracle;
    private final float x;
    private final float y;
    private int bits;
    private BigDecimal low;
    private BigDecimal high;
    private BigDecimal least;
    private BigDecimal greatest;

    /** The error of {@code y}, which is not NaN, for the value at {@code x}, where the function is defined. */
    ExactError(Oracle oracle, float x, float y) {
        this(oracle, x, y, FIRST_BITS);
    }

    /** The same, with {@code bits} bits to begin with. */
    ExactError(Oracle oracle, float x, float y, int bits) {
        this.bits = bits;
        this.oracle = oracle;
        this.x = x;
        this.y = y;
        enclose();
    }

    float input() {
        return x;
    }

    float got() {
        return y;
    }

    /** {@return the exact value rounded to double, almost always to the nearest} */
    double want() {
        return low.add(high).divide(BigDecimal.TWO).doubleValue();
    }

    /** {@return a number that the error is certainly not below} */
    double atLeast() {
        return Math.nextDown(least.doubleValue());
    }

    /** {@return the distance between {@code v} and the exact value, at least} */
    BigDecimal distanceAtLeast(double v) {
        BigDecimal d = new BigDecimal(v);
        return d.compareTo(low) < 0 ? low.subtract(d) : d.compareTo(high) > 0 ? d.subtract(high) : BigDecimal.ZERO;
    }

    /** {@return negative, zero or positive as the error is below, at or above {@code edge}} */
    int compareTo(double edge) {
        if (Double.isInfinite(edge)) {
            return -1;
        }
        BigDecimal e = new BigDecimal(edge);
        while (least.compareTo(e) < 0 && greatest.compareTo(e) >= 0 || least.compareTo(e) == 0 && !exact()) {
            if (!refine()) {
                return 0;
            }
        }
        return least.compareTo(e);
    }

    /** {@return negative, zero or positive as this error is smaller, equal, or larger; equal if {@value #MAX_BITS} bits cannot tell} */
    int compareTo(ExactError other) {
        while (least.compareTo(other.greatest) <= 0 && other.least.compareTo(greatest) <= 0) {
            if (!refine() & !other.refine()) {
                return 0;
            }
        }
        return least.compareTo(other.least);
    }

    /** {@return whether the result is the exact value rounded to nearest, ties to even} */
    boolean correctlyRounded() {
        int side = compareTo(0.5);
        return side < 0 || side == 0 && (Float.floatToRawIntBits(y) & 1) == 0;
    }

    /** {@return the error rounded up to four digits after the point} */
    BigDecimal roundedUp() {
        while (!roundedUp(least).equals(roundedUp(greatest)) && refine()) {
            continue;
        }
        return roundedUp(greatest);
    }

    static BigDecimal roundedUp(BigDecimal error) {
        return error.setScale(4, RoundingMode.CEILING);
    }

    private boolean exact() {
        return least.equals(greatest);
    }

    private boolean refine() {
        if (bits >= MAX_BITS) {
            return false;
        }
        bits *= 2;
        enclose();
        return true;
    }

    private void enclose() {
        Ball ball = oracle.enclosure(x, bits);
        low = ball.lower();
        high = ball.upper();
        if (bits >= MAX_BITS) {
            snap();
        }
        BigDecimal y = new BigDecimal(UlpError.widened(this.y));
        BigDecimal a = low.max(OVERFLOW.negate()).min(OVERFLOW);
        BigDecimal b = high.max(OVERFLOW.negate()).min(OVERFLOW);
        BigDecimal toA = y.subtract(a).abs();
        BigDecimal toB = y.subtract(b).abs();
        boolean inside = y.compareTo(a) >= 0 && y.compareTo(b) <= 0;
        boolean aroundZero = a.signum() * b.signum() < 0;
        int bigger = exponent(a.abs().max(b.abs()));
        int smaller = aroundZero ? Float.MIN_EXPONENT : exponent(a.abs().min(b.abs()));
        least = (inside ? BigDecimal.ZERO : toA.min(toB)).multiply(power(23 - bigger));
        greatest = toA.max(toB).multiply(power(23 - smaller));
    }

    private void snap() {
        BigDecimal unit = power(exponent(high.abs()) - 30);
        BigDecimal near = high.divide(unit).setScale(0, RoundingMode.FLOOR).multiply(unit);
        if (near.compareTo(low) >= 0) {
            low = near;
            high = near;
        }
    }

    /** {@return {@code floor(log2 v)}, within the exponents of floats} */
    private static int exponent(BigDecimal v) {
        int e = Math.clamp(Math.getExponent(v.doubleValue()), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
        return e > Float.MIN_EXPONENT && v.compareTo(power(e)) < 0 ? e - 1 : e;
    }

    private static BigDecimal power(int exponent) {
        return new BigDecimal(Math.scalb(1.0, exponent));
    }
}
