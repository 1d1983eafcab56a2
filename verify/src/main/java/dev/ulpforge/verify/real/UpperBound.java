package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * An upper bound {@code digits * 2^exponent} on a magnitude, with about 30 significant bits. Every operation rounds up.
 *
 * @param digits not negative, below 2^62
 * @param exponent any
 */
record UpperBound(long digits, long exponent) {
    private static final int BITS = 30;

    static UpperBound of(BigInteger m, long exp) {
        int excess = m.bitLength() - BITS;
        // the shift rounds down: away from zero for a negative number; a positive one needs the + 1
        return excess > 0
                ? new UpperBound(Math.abs(m.shiftRight(excess).longValue()) + 1, exp + excess)
                : new UpperBound(Math.abs(m.longValue()), exp);
    }

    boolean isZero() {
        return digits == 0;
    }

    private int bitLength() {
        return 64 - Long.numberOfLeadingZeros(digits);
    }

    /** {@return this with at most 31 bits} */
    UpperBound shortened() {
        int excess = bitLength() - BITS;
        return excess > 0 ? new UpperBound((digits >> excess) + 1, exponent + excess) : this;
    }

    UpperBound plus(UpperBound b) {
        if (isZero() || b.isZero()) {
            return isZero() ? b : this;
        }
        UpperBound s = shortened();
        UpperBound t = b.shortened();
        long e = Math.max(s.exponent + s.bitLength(), t.exponent + t.bitLength()) - BITS - 1;
        return new UpperBound(s.in(e) + t.in(e), e);
    }

    UpperBound times(UpperBound b) {
        UpperBound s = shortened();
        UpperBound t = b.shortened();
        return new UpperBound(s.digits * t.digits, s.exponent + t.exponent);
    }

    /** {@return this bound divided by a number of at least {@code low * 2^e}, {@code 2^29 <= low < 2^31}} */
    UpperBound dividedBy(long low, long e) {
        if (isZero()) {
            return this;
        }
        int up = Long.numberOfLeadingZeros(digits) - 1;
        return new UpperBound((digits << up) / low + 1, exponent - up - e).shortened();
    }

    /** {@return this in units of {@code 2^e}, rounded up; the caller makes sure that it fits} */
    long in(long e) {
        long shift = exponent - e;
        if (shift >= 0) {
            return digits << shift;
        }
        return digits == 0 ? 0 : shift < -62 ? 1 : (digits >> -shift) + 1;
    }

    /** {@return the exponent {@code e} for which {@link #in} has at most 28 bits} */
    long unit() {
        return digits == 0 ? Long.MIN_VALUE : exponent + bitLength() - BITS + 2;
    }

    double doubleValue() {
        double x = Ball.scalb(digits, exponent);
        return digits == 0 ? 0 : Math.nextUp(x * (1 + 0x1p-50));
    }
}
