package dev.ulpforge.verify.real;

import java.math.BigInteger;

/** The exponential function and its relatives. */
public final class Exponential {
    /** Beyond {@code 2^38} in magnitude the result leaves the range of exponents. */
    private static final int HUGE = 38;
    /** Balls with a radius above this power of 2 are evaluated at their two ends. */
    private static final int MIN_WIDE = -16;

    private Exponential() {}

    /** {@return {@code e^x}} */
    public static Ball exp(Ball x, int bits) {
        if (x.isExact()) {
            return exact(x, bits);
        }
        if (!x.isBounded()) {
            return ofRay(x, bits);
        }
        if (x.radius().topExponent() > MIN_WIDE || x.topExponent() > HUGE - 1) {
            return Ball.hull(exact(x.lower(), bits), exact(x.upper(), bits), bits);
        }
        // e^(m ± r) = e^m (1 ± (e^r - 1)), and e^r - 1 <= r (1 + r) for r <= 1
        Ball middle = exact(x.midpoint(), bits);
        Ball r = x.radius();
        return middle.widen(middle.multiply(r, 64).multiply(r.add(Ball.ONE, 64), 64), bits);
    }

    private static Ball ofRay(Ball x, int bits) {
        if (x.signum() == 0) {
            return Ball.WHOLE;
        }
        Ball end = exact(x.midpoint(), bits);
        return x.signum() < 0 ? Ball.between(Ball.ZERO, end.upper(), bits) : Ball.ray(1, end.bottomExponent());
    }

    /** {@return {@code 2^x}, exact for an exact integer} */
    public static Ball exp2(Ball x, int bits) {
        Ball whole = x.isExact() ? Integers.asInteger(x) : null;
        if (whole != null && x.topExponent() <= HUGE) {
            return Ball.ONE.scale(whole.mid().longValue() << whole.exp());
        }
        return exp(x.multiply(Constants.ln2Ball(wider(x, bits)), wider(x, bits)), bits);
    }

    /** {@return {@code 10^x}} */
    public static Ball exp10(Ball x, int bits) {
        Ball whole = x.isExact() ? Integers.asInteger(x) : null;
        if (whole != null && x.signum() >= 0 && x.topExponent() <= 10) {
            return Ball.of(BigInteger.TEN.pow(whole.mid().intValue() << whole.exp()), 0).round(bits);
        }
        return exp(x.multiply(Constants.ln10Ball(wider(x, bits)), wider(x, bits)), bits);
    }

    /** {@return a precision at which a multiple of x has {@code bits} bits after its binary point} */
    private static int wider(Ball x, int bits) {
        return x.isBounded() ? bits + 8 + Math.clamp(x.topExponent(), 0, HUGE + 4) : bits;
    }

    /** {@return {@code e^x - 1}, accurate near zero too} */
    public static Ball expm1(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        if (x.isBounded() && !x.isExact() && x.radius().topExponent() > MIN_WIDE) {
            return Ball.hull(expm1(x.lower(), bits), expm1(x.upper(), bits), bits);
        }
        long top = x.isBounded() ? x.topExponent() : 64;
        if (top < -bits && top < -64) {
            // |e^x - 1 - x| <= x² for |x| <= 1
            return x.widen(x.square(64), bits);
        }
        int wide = top < 0 ? bits + 4 - (int) top : bits + 4;
        return exp(x, wide).subtract(Ball.ONE, wide).round(bits);
    }

    /**
     * With {@code n = round(x / log 2)} and {@code r = x - n log 2}: {@code e^x = 2^n (e^(r / 2^k))^(2^k)}, in integers
     * of unit {@code u = 2^-w}.
     *
     * <p>Errors. r: x is rounded down by less than 1 u and n log 2 by less than 2 u; r / 2^k by 1 u more, so the
     * argument t has an error of at most 3 u for k ≥ 1, and |t| < 2^-5. A term of the series is {@code (previous * t) /
     * j}, whose error stays below 3 u: ((3 + 2^-5) |t| + 3 * 2^-5 + 1) / j + 1 < 3. The series stops at a term of at
     * most 1 u, so the tail is below 1 u. With N terms the error of the sum is at most 3 N + 4 u. A squaring takes an
     * error e to at most 2 S e + e² + 1; over k squarings, as the product of all S is at most e^0.36 < 1.44, to less
     * than 2^k * 1.5 (e + 2).
     */
    private static Ball exact(Ball x, int bits) {
        if (x.isZero()) {
            return Ball.ONE;
        }
        long top = x.topExponent();
        if (top > HUGE) {
            // |x| >= 2^37, and 2^37 / log 2 > 2^37
            return x.signum() > 0 ? Ball.ray(1, 1L << 37) : Ball.rounded(BigInteger.ONE, -(1L << 37), 1, bits);
        }
        if (top < -bits - 2) {
            return Ball.ONE.widen(x.scale(1), bits);
        }
        int k = 4 + (int) (0.55 * Math.sqrt(bits));
        int w = bits + k + 12;
        long n = Math.round(x.doubleValue() / 0x1.62e42fefa39efp-1);
        BigInteger t = FixedPoint.of(x, w);
        if (n != 0) {
            t = t.subtract(Constants.ln2(w + 48).multiply(BigInteger.valueOf(n)).shiftRight(48));
        }
        t = t.shiftRight(k);
        BigInteger one = BigInteger.ONE.shiftLeft(w);
        BigInteger sum = one.add(t);
        BigInteger term = t;
        int j = 2;
        for (; term.bitLength() > 0; j++) {
            term = FixedPoint.divide(term.multiply(t).shiftRight(w), j);
            sum = sum.add(term);
        }
        for (int i = 0; i < k; i++) {
            sum = sum.multiply(sum).shiftRight(w);
        }
        return Ball.rounded(sum, n - w, (3L * j + 6) * 3 / 2 + 1 << k, bits);
    }
}
