package dev.ulpforge.verify.sweep.error;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;

/**
 * The error of one result, exactly: an interval around it that is narrowed, by asking the oracle for more bits, until
 * the question at hand is decided. What {@value #MAX_BITS} bits do not tell apart is taken to be equal.
 */
public final class ExactError {

    /** The bits at which refinement ends. */
    public static final int MAX_BITS = 1280;
    private static final int FRACTION_BITS = Format.BINARY32.fractionBits();
    private static final int FIRST_BITS = 80;
    /** Bits beyond those of the value that a difference from a float may need. */
    private static final int ROOM = 320;
    private static final int DIGITS = 4;
    private static final long SCALE = 10_000;

    private final Oracle oracle;
    private final float x;
    private final float y;
    private int bits;
    private Ball value;
    private Ball least;
    private Ball greatest;

    /** The error of {@code y}, which is not NaN, for the value at {@code x}, which is finite. */
    public ExactError(Oracle oracle, float x, float y) {
        this(oracle, x, y, FIRST_BITS);
    }

    /** The same, with {@code bits} bits to begin with. */
    public ExactError(Oracle oracle, float x, float y, int bits) {
        this.oracle = oracle;
        this.x = x;
        this.y = y;
        this.bits = bits;
        enclose();
    }

    /** {@return the input} */
    public float input() {
        return x;
    }

    /** {@return the result} */
    public float got() {
        return y;
    }

    /** {@return the exact value rounded to double, almost always to the nearest} */
    public double want() {
        return value.doubleValue();
    }

    /** {@return a number that the error is certainly not below} */
    public double atLeast() {
        return least.lowerMagnitude();
    }

    /** {@return whether the exact value is certainly farther than {@code distance} from {@code v}} */
    public boolean isFartherThan(double distance, double v) {
        return distance < Double.POSITIVE_INFINITY
                && Ball.of(v).subtract(value, bits + ROOM).abs().order(Ball.of(distance)) > 0;
    }

    /** {@return 1 or -1 if the exact value is certainly above or below {@code v}; otherwise 0} */
    public int side(double v) {
        return value.subtract(Ball.of(v), bits + ROOM).signum();
    }

    /** {@return negative, zero or positive as the error is below, at or above {@code edge}} */
    public int compareTo(double edge) {
        if (edge == Double.POSITIVE_INFINITY) {
            return -1;
        }
        Ball e = Ball.of(edge);
        do {
            if (greatest.order(e) < 0) {
                return -1;
            }
            if (least.order(e) > 0) {
                return 1;
            }
        } while (refine());
        return 0;
    }

    /** {@return negative, zero or positive as this error is smaller, equal, or larger} */
    public int compareTo(ExactError other) {
        do {
            if (greatest.order(other.least) < 0) {
                return -1;
            }
            if (least.order(other.greatest) > 0) {
                return 1;
            }
        } while (refine() | other.refine());
        return 0;
    }

    /** {@return the error rounded up to four digits after the point} */
    public BigDecimal roundedUp() {
        while (!roundedUp(least).equals(roundedUp(greatest)) && refine()) {
            continue;
        }
        return roundedUp(greatest);
    }

    /** {@return an error in ULP, rounded up to four digits after the point} */
    public static BigDecimal roundedUp(double error) {
        return new BigDecimal(error).setScale(DIGITS, RoundingMode.CEILING);
    }

    private static BigDecimal roundedUp(Ball error) {
        Ball scaled = error.multiply(SCALE, MAX_BITS + ROOM);
        double digits = Math.ceil(scaled.doubleValue());
        while (Ball.of(digits - 1).order(scaled) >= 0 && digits < 0x1p52 && digits > 0) {
            digits--;
        }
        while (Ball.of(digits).order(scaled) < 0) {
            digits = Math.max(digits + 1, Math.nextUp(digits));
        }
        return new BigDecimal(digits).scaleByPowerOfTen(-DIGITS).setScale(DIGITS);
    }

    private boolean refine() {
        if (bits >= MAX_BITS || least.isExact() && least.order(greatest) == 0 && value.isExact()) {
            return false;
        }
        bits *= 2;
        enclose();
        return true;
    }

    private void enclose() {
        value = oracle.enclosure(x, bits);
        if (!value.isBounded()) {
            throw new IllegalStateException("the oracle has no value at x=" + Float.toHexString(x));
        }
        Ball distance = Ball.of(Format.BINARY32.widened(y)).subtract(value, bits + ROOM);
        Ball low = distance.containsZero() ? Ball.ZERO : distance.abs().lower();
        Ball high = distance.containsZero() ? farther(distance) : distance.abs().upper();
        Ball size = value.abs();
        least = low.scale(FRACTION_BITS - exponent(size.upper()));
        greatest = high.scale(FRACTION_BITS - (value.containsZero() ? Float.MIN_EXPONENT : exponent(size.lower())));
    }

    private static Ball farther(Ball around) {
        Ball below = around.lower().negate();
        return below.order(around.upper()) > 0 ? below : around.upper();
    }

    /** {@return {@code floor(log2 v)}, within the exponents of floats} */
    private static int exponent(Ball v) {
        return v.isZero()
                ? Float.MIN_EXPONENT
                : (int) Math.clamp(v.bottomExponent(), (long) Float.MIN_EXPONENT, (long) Float.MAX_EXPONENT);
    }
}
