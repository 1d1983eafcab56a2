package dev.ulpforge.verify.real;

import java.math.BigInteger;

/** Integers in units of {@code 2^-w}. */
final class FixedPoint {
    private static final BigInteger[] SMALL = new BigInteger[256];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = BigInteger.valueOf(i);
        }
    }

    private FixedPoint() {}

    /** {@return the midpoint of x in units of {@code 2^-w}, rounded down} */
    static BigInteger of(Ball x, int w) {
        long up = x.exp() + w;
        if (up >= 0) {
            return x.mid().shiftLeft(Math.toIntExact(up));
        }
        return -up > x.mid().bitLength()
                ? BigInteger.valueOf(Math.min(x.mid().signum(), 0))
                : x.mid().shiftRight((int) -up);
    }

    /** {@return a / n, rounded towards zero} */
    static BigInteger divide(BigInteger a, int n) {
        return a.divide(n < SMALL.length ? SMALL[n] : BigInteger.valueOf(n));
    }
}
