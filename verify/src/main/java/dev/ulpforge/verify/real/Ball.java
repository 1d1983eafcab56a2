package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * A closed interval of reals, {@code (mid ± rad) * 2^exp}; or a ray from such a dyadic number to infinity; or the whole
 * line. Immutable. Every operation returns a ball that contains every result for operands within the given balls.
 *
 * <p>Radii have at most 31 bits: a midpoint is shortened until its radius does, so a wide ball is also a cheap one.
 * Exponents are clamped at {@code ±2^40}: a number of larger magnitude becomes a ray, one of smaller magnitude a ball
 * that touches zero.
 */
public final class Ball {
    /** The exact number 0. */
    public static final Ball ZERO = new Ball(BigInteger.ZERO, 0, 0);
    /** The exact number 1. */
    public static final Ball ONE = new Ball(BigInteger.ONE, 0, 0);
    /**
     * Every real number, or none at all, since a function may be undefined somewhere. A sum, product or quotient with
     * it is the whole line again.
     */
    public static final Ball WHOLE = new Ball(BigInteger.ZERO, 0, -1);

    static final long MAX_EXPONENT = 1L << 40;
    private static final long VAST = 1L << 28;
    private static final int RADIUS_BITS = 30;
    private static final long RAY = -1;
    private static final int FAR = 128;
    /** The precision of interval ends, which are exact unless their exponents are extremely far apart. */
    private static final int WIDE = 4096;

    private final BigInteger mid;
    private final long exp;
    private final long rad;

    private Ball(BigInteger mid, long exp, long rad) {
        this.mid = mid;
        this.exp = exp;
        this.rad = rad;
    }

    /** {@return the exact value of a finite double} */
    public static Ball of(double x) {
        if (x == 0) {
            return ZERO;
        }
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("not finite: " + x);
        }
        int e = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
        long m = (long) Math.scalb(Math.scalb(x, -e / 2), -(e - e / 2));
        int zeros = Long.numberOfTrailingZeros(m);
        return new Ball(BigInteger.valueOf(m >> zeros), e + zeros, 0);
    }

    /** {@return exactly {@code mid * 2^exp}} */
    public static Ball of(BigInteger mid, long exp) {
        return mid.signum() == 0 ? ZERO : new Ball(mid, exp, 0);
    }

    /** {@return {@code (mid ± rad) * 2^exp}, widened to at most {@code bits} bits; {@code rad >= 0}} */
    static Ball rounded(BigInteger mid, long exp, long rad, int bits) {
        int excess = Math.max(mid.bitLength() - bits, 64 - Long.numberOfLeadingZeros(rad) - RADIUS_BITS);
        if (excess <= 0) {
            return clamped(mid, exp, rad);
        }
        if (rad == 0 && mid.getLowestSetBit() >= excess) {
            return clamped(mid.shiftRight(excess), exp + excess, 0);
        }
        // the shift loses less than one unit of the midpoint, and the radius is rounded upwards
        long r = excess > 62 ? (rad == 0 ? 0 : 1) : (rad >> excess) + (rad == 0 ? 0 : 1);
        return clamped(mid.shiftRight(excess), exp + excess, r + 1);
    }

    private static Ball clamped(BigInteger mid, long exp, long rad) {
        if (mid.signum() == 0 && rad == 0) {
            return ZERO;
        }
        long top = exp + mid.bitLength();
        if (top < -MAX_EXPONENT) {
            if (mid.signum() != 0 && mid.abs().compareTo(BigInteger.valueOf(rad)) >= 0) {
                return nearZero(mid.signum());
            }
            long wide = Math.max(top, exp + 64 - Long.numberOfLeadingZeros(rad)) + 1;
            return new Ball(BigInteger.ZERO, Math.max(wide, -MAX_EXPONENT), 1);
        }
        if (top > MAX_EXPONENT) {
            boolean away = mid.abs().compareTo(BigInteger.valueOf(rad).shiftLeft(1)) > 0;
            return away ? ray(mid.signum(), MAX_EXPONENT - 2) : WHOLE;
        }
        return new Ball(mid, exp, rad);
    }

    /** {@return the ray from {@code sign * 2^2^28} away from zero} */
    public static Ball huge(int sign) {
        return ray(sign, VAST);
    }

    /** {@return the interval between 0 and {@code sign * 2^(1 - 2^28)}} */
    public static Ball tiny(int sign) {
        return new Ball(BigInteger.valueOf(sign), -VAST, 1);
    }

    /** {@return the interval between 0 and {@code sign * 2^(1 - 2^40)}} */
    static Ball nearZero(int sign) {
        return new Ball(BigInteger.valueOf(sign), -MAX_EXPONENT, 1);
    }

    /** {@return the ray from {@code sign * 2^exp} away from zero to infinity} */
    static Ball ray(int sign, long exp) {
        return new Ball(BigInteger.valueOf(sign), exp, RAY);
    }

    /** {@return the smallest ball around both, up to rounding to {@code bits} bits} */
    public static Ball hull(Ball a, Ball b, int bits) {
        if (a.isBounded() && b.isBounded()) {
            Ball low = a.lower().subtract(b.lower(), WIDE).signum() <= 0 ? a.lower() : b.lower();
            Ball high = a.upper().subtract(b.upper(), WIDE).signum() >= 0 ? a.upper() : b.upper();
            return between(low, high, bits);
        }
        if (a.signum() * b.signum() <= 0) {
            return WHOLE;
        }
        return ray(a.signum(), Math.min(a.bottomExponent(), b.bottomExponent()));
    }

    /**
     * {@return a ball around the interval between two exact numbers} An interval of one sign never gains zero or the
     * other sign, with one exception: if its ends are too far apart for a ball, the result is a ray where the interval
     * is far from zero, and otherwise a ball that touches zero.
     */
    static Ball between(Ball low, Ball high, int bits) {
        Ball half = high.subtract(low, WIDE).scale(-1);
        Ball ball = low.add(high, WIDE).scale(-1).widen(half, bits);
        if (ball.signum() != 0 || low.signum() * high.signum() < 0 || low.isZero() && high.isZero()) {
            return ball;
        }
        int sign = low.isZero() ? high.signum() : low.signum();
        Ball near = sign > 0 ? low : high;
        if (!near.isZero() && near.bottomExponent() >= FAR) {
            return ray(sign, near.bottomExponent());
        }
        UpperBound far = (sign > 0 ? high : low).magnitude().shortened();
        return new Ball(BigInteger.valueOf(sign * far.digits()), far.exponent() - 1, far.digits());
    }

    /** {@return a ball around the intersection, rounded outwards} The two balls have a number in common. */
    public Ball meet(Ball b, int bits) {
        if (!isBounded() || !b.isBounded()) {
            return isBounded() ? this : b;
        }
        if (rad == 0 || b.rad == 0) {
            return rad == 0 ? this : b;
        }
        Ball low = lower().subtract(b.lower(), WIDE).signum() >= 0 ? lower() : b.lower();
        Ball high = upper().subtract(b.upper(), WIDE).signum() <= 0 ? upper() : b.upper();
        return between(low, high, bits);
    }

    /** {@return this ball with its radius enlarged by the magnitude of {@code by}} */
    public Ball widen(Ball by, int bits) {
        if (!by.isBounded()) {
            return WHOLE;
        }
        UpperBound m = by.magnitude();
        if (m.isZero() || !isBounded()) {
            return this;
        }
        Ball symmetric = rounded(BigInteger.ZERO, m.exponent(), m.digits(), bits);
        return add(symmetric, bits);
    }

    BigInteger mid() {
        return mid;
    }

    long exp() {
        return exp;
    }

    long rad() {
        return rad;
    }

    /** {@return whether this is an interval, neither a ray nor the whole line} */
    public boolean isBounded() {
        return rad >= 0;
    }

    /** {@return whether nothing is known, not even that a value exists} */
    public boolean isWhole() {
        return rad == RAY && mid.signum() == 0;
    }

    /** {@return whether this is a single number} */
    public boolean isExact() {
        return rad == 0;
    }

    /** {@return whether this is exactly 0} */
    public boolean isZero() {
        return rad == 0 && mid.signum() == 0;
    }

    /** {@return the common sign of all numbers inside; 0 if there is none, or for exactly 0} */
    public int signum() {
        if (rad <= 0) {
            return mid.signum();
        }
        return mid.bitLength() > 62 || Math.abs(mid.longValue()) > rad ? mid.signum() : 0;
    }

    /** {@return the common sign of all nonzero numbers inside; 0 if both signs occur} */
    public int weakSignum() {
        return rad <= 0 || mid.abs().compareTo(BigInteger.valueOf(rad)) >= 0 ? mid.signum() : 0;
    }

    /** {@return whether 0 is inside} */
    public boolean containsZero() {
        return signum() == 0;
    }

    /** {@return the exact midpoint, or the end of a ray} */
    public Ball midpoint() {
        return rad == 0 ? this : of(mid, exp);
    }

    /** {@return the lower end of a bounded ball} */
    public Ball lower() {
        return rad == 0 ? this : of(mid.subtract(BigInteger.valueOf(rad)), exp);
    }

    /** {@return the upper end of a bounded ball} */
    public Ball upper() {
        return rad == 0 ? this : of(mid.add(BigInteger.valueOf(rad)), exp);
    }

    /** {@return the greatest whole number not above the midpoint, which must not be huge} */
    public BigInteger floor() {
        return FixedPoint.of(this, 0);
    }

    /** {@return the radius as an exact number} */
    Ball radius() {
        return of(BigInteger.valueOf(rad), exp);
    }

    /**
     * {@return an {@code e} with {@code |v| < 2^e} for all {@code v} inside, too large by at most two; not for a ray}
     */
    public long topExponent() {
        return exp + Math.max(mid.bitLength(), 64 - Long.numberOfLeadingZeros(rad))
                + (rad == 0 && mid.signum() > 0 ? 0 : 1);
    }

    /** {@return an {@code e} with {@code |v| >= 2^e} for all {@code v} inside a ball that does not contain 0} */
    public long bottomExponent() {
        return rad <= 0
                ? exp + mid.abs().bitLength() - 1
                : exp + mid.abs().subtract(BigInteger.valueOf(rad)).bitLength() - 1;
    }

    /** {@return an upper bound on {@code |v|} that is accurate to a few digits; not for a ray} */
    UpperBound magnitude() {
        return UpperBound.of(mid, exp).plus(new UpperBound(rad, exp));
    }

    /** {@return {@code -v}} */
    public Ball negate() {
        return new Ball(mid.negate(), exp, rad);
    }

    /** {@return {@code |v|}} */
    public Ball abs() {
        if (signum() != 0 || isZero()) {
            return mid.signum() < 0 ? negate() : this;
        }
        return isBounded()
                ? between(ZERO, lower().negate().signum() > 0 && mid.signum() < 0 ? lower().negate() : upper(), 64)
                : WHOLE;
    }

    /** {@return {@code v * 2^k}, without rounding} */
    public Ball scale(long k) {
        if (rad == RAY) {
            return mid.signum() == 0 ? this : ray(mid.signum(), bottomExponent() + k);
        }
        return clamped(mid, exp + k, rad);
    }

    /** {@return this ball with at most {@code bits} bits} */
    public Ball round(int bits) {
        return rad == RAY ? this : rounded(mid, exp, rad, bits);
    }

    /** {@return {@code a + b}} */
    public Ball add(Ball b, int bits) {
        return BallArithmetic.add(this, b, bits);
    }

    /** {@return {@code a - b}} */
    public Ball subtract(Ball b, int bits) {
        return BallArithmetic.add(this, b.negate(), bits);
    }

    /** {@return {@code a * b}} */
    public Ball multiply(Ball b, int bits) {
        return BallArithmetic.multiply(this, b, bits);
    }

    /** {@return {@code a * b}} */
    public Ball multiply(long b, int bits) {
        return BallArithmetic.multiply(this, b, bits);
    }

    /** {@return {@code a / b}; the whole line if {@code b} contains both signs, or is 0} */
    public Ball divide(Ball b, int bits) {
        return BallArithmetic.divide(this, b, bits);
    }

    /** {@return {@code a / b}} */
    public Ball divide(long b, int bits) {
        return BallArithmetic.divide(this, of(BigInteger.valueOf(b), 0), bits);
    }

    /** {@return {@code a * a}} */
    public Ball square(int bits) {
        return BallArithmetic.multiply(this, this, bits);
    }

    /** {@return the square root; the whole line if this contains a negative number} */
    public Ball sqrt(int bits) {
        return BallArithmetic.sqrt(this, bits);
    }

    /** {@return a double near the midpoint, within about one unit of its last place, or infinity or 0 out of range} */
    public double doubleValue() {
        int excess = mid.bitLength() - 62;
        long m = excess > 0 ? mid.shiftRight(excess).longValue() : mid.longValue();
        long e = exp + Math.max(excess, 0);
        return scalb(m, e);
    }

    /** {@return the midpoint of a positive ball divided by {@code 2^topExponent}, between 1/4 and 1} */
    double doubleFraction() {
        return scale(-topExponent()).doubleValue();
    }

    boolean equalsOne() {
        return rad == 0 && mid.bitCount() == 1 && mid.signum() > 0 && exp + mid.bitLength() == 1;
    }

    static double scalb(double m, long e) {
        int k = Math.clamp(e, -2400, 2400);
        return Math.scalb(Math.scalb(m, k / 2), k - k / 2);
    }

    /** {@return a double not below {@code |v|} for all {@code v} inside} */
    public double upperMagnitude() {
        return rad == RAY ? Double.POSITIVE_INFINITY : magnitude().doubleValue();
    }

    /** {@return a double not above {@code |v|} for any {@code v} inside} */
    public double lowerMagnitude() {
        if (signum() == 0) {
            return 0;
        }
        BigInteger low = rad > 0 ? mid.abs().subtract(BigInteger.valueOf(rad)) : mid.abs();
        int excess = Math.max(low.bitLength() - 53, 0);
        double x = scalb(low.shiftRight(excess).longValue(), exp + excess);
        return x < Double.MIN_NORMAL ? Math.max(0, Math.nextDown(x)) : Math.min(x, Double.MAX_VALUE);
    }

    /** {@return a double not below the radius; infinite for a ray} */
    public double radiusBound() {
        return rad == RAY ? Double.POSITIVE_INFINITY : new UpperBound(rad, exp).doubleValue();
    }

    /**
     * {@return an {@code e} such that the radius is at most {@code 2^e} times every magnitude inside; the least long
     * for an exact ball}
     */
    public long relativeExponent() {
        if (rad == 0) {
            return Long.MIN_VALUE;
        }
        return signum() == 0 || rad == RAY
                ? Long.MAX_VALUE
                : exp + 64 - Long.numberOfLeadingZeros(rad) - bottomExponent();
    }

    /** {@return -1 or 1 if every number inside is below or above every one in {@code b}; otherwise 0} */
    public int order(Ball b) {
        return isBounded() && b.isBounded() ? subtract(b, WIDE).signum() : subtract(b, 64).signum();
    }

    /** {@return whether the two balls have a number in common} */
    public boolean overlaps(Ball b) {
        if (!isBounded() || !b.isBounded()) {
            return mid.signum() * b.mid.signum() >= 0 || hull(this, b, 64) == WHOLE;
        }
        return lower().subtract(b.upper(), WIDE).signum() <= 0
                && b.lower().subtract(upper(), WIDE).signum() <= 0;
    }

    @Override
    public String toString() {
        if (rad == RAY) {
            return mid.signum() == 0 ? "any real" : (mid.signum() > 0 ? "at least " : "at most ") + mid + "*2^" + exp;
        }
        return "(" + mid + " ± " + rad + ")*2^" + exp + " ~ " + doubleValue();
    }
}
