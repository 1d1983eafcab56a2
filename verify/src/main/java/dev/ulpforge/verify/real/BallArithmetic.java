package dev.ulpforge.verify.real;

import java.math.BigInteger;

/** The four operations and the square root. */
final class BallArithmetic {
    /** Guard bits of an exact summand, which an inexact or shorter summand may still change. */
    private static final int GUARD = 32;

    private BallArithmetic() {}

    static Ball add(Ball a, Ball b, int bits) {
        if (!a.isBounded() || !b.isBounded()) {
            return addRay(a, b);
        }
        if (a.isZero() || b.isZero()) {
            return a.isZero() ? b.round(bits) : a.round(bits);
        }
        Ball high = a.exp() >= b.exp() ? a : b;
        Ball low = high == a ? b : a;
        long unit = unit(high, low, bits);
        int up = (int) (high.exp() - unit);
        long down = unit - low.exp();
        BigInteger mid = low.mid();
        long rad = low.rad() + (high.rad() << up);
        if (down > 0) {
            mid = down > 1L << 30 ? BigInteger.valueOf(mid.signum() < 0 ? -1 : 0) : mid.shiftRight((int) down);
            rad = new UpperBound(low.rad(), low.exp()).in(unit) + 1 + (high.rad() << up);
        }
        return Ball.rounded(high.mid().shiftLeft(up).add(mid), unit, rad, bits);
    }

    /** The unit of the sum: the finer of the two units, but no finer than the digits that matter. */
    private static long unit(Ball high, Ball low, int bits) {
        if (high.rad() > 0) {
            return Math.max(low.exp(), high.exp() - 8);
        }
        return Math.max(low.exp(), high.exp() + Math.min(0, high.mid().bitLength() - bits - GUARD));
    }

    private static Ball addRay(Ball a, Ball b) {
        Ball ray = a.isBounded() ? b : a;
        Ball other = ray == a ? b : a;
        if (ray.signum() == 0) {
            return Ball.WHOLE;
        }
        if (!other.isBounded() || other.signum() == ray.signum()) {
            return other.signum() == ray.signum() ? ray : Ball.WHOLE;
        }
        return other.topExponent() < ray.bottomExponent() ? ray.scale(-1) : Ball.WHOLE;
    }

    static Ball multiply(Ball a, Ball b, int bits) {
        if (a.isZero() || b.isZero()) {
            return a.isWhole() || b.isWhole() ? Ball.WHOLE : Ball.ZERO;
        }
        if (!a.isBounded() || !b.isBounded()) {
            int sign = a.signum() * b.signum();
            return sign == 0 ? Ball.WHOLE : Ball.ray(sign, a.bottomExponent() + b.bottomExponent());
        }
        BigInteger mid = a.mid().multiply(b.mid());
        long exp = a.exp() + b.exp();
        if (a.isExact() && b.isExact()) {
            return Ball.rounded(mid, exp, 0, bits);
        }
        // |ab - a0 b0| <= |a0| rb + |b0| ra + ra rb
        UpperBound error = UpperBound.of(a.mid(), a.exp()).times(new UpperBound(b.rad(), b.exp()))
                .plus(b.magnitude().times(new UpperBound(a.rad(), a.exp())));
        Ball product = withError(mid, exp, error, bits);
        int sign = product.signum() == 0 ? a.weakSignum() * b.weakSignum() : 0;
        return sign == 0 ? product : oneSided(product, sign, bits);
    }

    /** {@return the part of a ball around zero that has the given sign, zero included} */
    private static Ball oneSided(Ball a, int sign, int bits) {
        return sign > 0 ? Ball.between(Ball.ZERO, a.upper(), bits) : Ball.between(a.lower(), Ball.ZERO, bits);
    }

    static Ball multiply(Ball a, long b, int bits) {
        if (!a.isBounded() || Math.abs(b) >= 1L << 31) {
            return multiply(a, Ball.of(BigInteger.valueOf(b), 0), bits);
        }
        return Ball.rounded(a.mid().multiply(BigInteger.valueOf(b)), a.exp(), a.rad() * Math.abs(b), bits);
    }

    /** {@return {@code mid * 2^exp} with the given absolute error, in a unit where the radius fits} */
    private static Ball withError(BigInteger mid, long exp, UpperBound error, int bits) {
        long unit = Math.max(error.unit(), exp + Math.max(0, mid.bitLength() - bits));
        if (unit <= exp) {
            return Ball.rounded(mid, exp, error.in(exp), bits);
        }
        long down = unit - exp;
        BigInteger m = down > 1L << 30 ? BigInteger.valueOf(mid.signum() < 0 ? -1 : 0) : mid.shiftRight((int) down);
        return Ball.rounded(m, unit, error.in(unit) + 1, bits);
    }

    static Ball divide(Ball a, Ball b, int bits) {
        if (a.isZero() && b.signum() != 0) {
            return Ball.ZERO;
        }
        if (!b.isBounded()) {
            return byRay(a, b, bits);
        }
        if (b.signum() == 0 || !a.isBounded()) {
            return unboundedQuotient(a, b);
        }
        int up = Math.max(0, bits + 2 - a.mid().bitLength() + b.mid().bitLength());
        BigInteger[] q = a.mid().shiftLeft(up).divideAndRemainder(b.mid());
        long exp = a.exp() - b.exp() - up;
        if (a.isExact() && b.isExact()) {
            return Ball.rounded(q[0], exp, q[1].signum() == 0 ? 0 : 1, bits);
        }
        // |a/b - a0/b0| <= (ra + |a0/b0| rb) / (|b0| - rb)
        BigInteger low = b.mid().abs().subtract(BigInteger.valueOf(b.rad()));
        int excess = low.bitLength() - 30;
        long digits = excess > 0 ? low.shiftRight(excess).longValue() : low.longValue() << -excess;
        UpperBound error = new UpperBound(a.rad(), a.exp())
                .plus(UpperBound.of(q[0], exp).plus(new UpperBound(1, exp)).times(new UpperBound(b.rad(), b.exp())))
                .dividedBy(digits, b.exp() + excess).plus(new UpperBound(1, exp));
        return withError(q[0], exp, error, bits);
    }

    private static Ball byRay(Ball a, Ball ray, int bits) {
        if (!a.isBounded() || ray.signum() == 0) {
            return Ball.WHOLE;
        }
        Ball small = Ball.rounded(BigInteger.valueOf(ray.signum()), -ray.bottomExponent() - 1, 1, bits);
        return multiply(a, small, bits);
    }

    /** A quotient whose divisor touches zero from one side, or whose dividend is a ray. */
    private static Ball unboundedQuotient(Ball a, Ball b) {
        int sign = a.signum() * b.weakSignum();
        return sign == 0 ? Ball.WHOLE : Ball.ray(sign, a.bottomExponent() - b.topExponent());
    }

    static Ball sqrt(Ball a, int bits) {
        if (a.isZero()) {
            return a;
        }
        if (a.signum() <= 0) {
            boolean touches = a.isBounded() && a.weakSignum() > 0;
            return touches ? Ball.between(Ball.ZERO, sqrt(a.upper(), bits).upper(), bits) : Ball.WHOLE;
        }
        if (!a.isBounded()) {
            return Ball.ray(1, Math.floorDiv(a.bottomExponent(), 2));
        }
        int up = Math.max(0, 2 * bits + 4 - a.mid().bitLength());
        up += (int) ((a.exp() - up) & 1);
        BigInteger[] s = a.mid().shiftLeft(up).sqrtAndRemainder();
        long exp = (a.exp() - up) / 2;
        if (a.isExact()) {
            return Ball.rounded(s[0], exp, s[1].signum() == 0 ? 0 : 1, bits);
        }
        // |sqrt(a) - sqrt(a0)| <= ra / sqrt(a0)
        int excess = s[0].bitLength() - 30;
        long digits = excess > 0 ? s[0].shiftRight(excess).longValue() : s[0].longValue() << -excess;
        UpperBound error = new UpperBound(a.rad(), a.exp()).dividedBy(digits, exp + excess)
                .plus(new UpperBound(1, exp));
        return withError(s[0], exp, error, bits);
    }
}
