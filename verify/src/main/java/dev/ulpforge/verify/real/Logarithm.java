package dev.ulpforge.verify.real;

/** The logarithms and powers. */
public final class Logarithm {
    private static final int MIN_WIDE = -16;

    private Logarithm() {}

    /** {@return the natural logarithm; the whole line unless every number in x is positive} */
    public static Ball log(Ball x, int bits) {
        if (x.signum() <= 0) {
            return Ball.WHOLE;
        }
        if (!x.isBounded()) {
            return ofRay(x, bits);
        }
        return x.isExact() ? exact(x, bits) : monotone(x, bits);
    }

    private static Ball ofRay(Ball x, int bits) {
        Ball low = exact(x.midpoint(), bits);
        return low.signum() > 0 ? Ball.ray(1, low.bottomExponent()) : Ball.WHOLE;
    }

    /** By |log(m ± r) - log m| <= r / (m - r); for a wide ball by its two ends. */
    private static Ball monotone(Ball x, int bits) {
        if (x.relativeExponent() > MIN_WIDE) {
            return Ball.hull(exact(x.lower(), bits), exact(x.upper(), bits), bits);
        }
        return exact(x.midpoint(), bits).widen(x.radius().divide(x.lower(), 64), bits);
    }

    /** {@return the logarithm to base 2, exact at exact powers of 2} */
    public static Ball log2(Ball x, int bits) {
        if (x.isExact() && x.signum() > 0 && x.mid().bitCount() == 1) {
            return Ball.of(java.math.BigInteger.valueOf(x.bottomExponent()), 0);
        }
        return log(x, bits + 4).divide(Constants.ln2Ball(bits + 4), bits);
    }

    /** {@return the logarithm to base 10} */
    public static Ball log10(Ball x, int bits) {
        return log(x, bits + 4).divide(Constants.ln10Ball(bits + 4), bits);
    }

    /** {@return {@code log(1 + x)}, accurate near zero too} */
    public static Ball log1p(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        if (!x.isBounded()) {
            return log(x.add(Ball.ONE, bits), bits);
        }
        long top = x.topExponent();
        if (top < -bits && top < -64) {
            // |log(1 + x) - x| <= x² for |x| <= 1/2
            return x.widen(x.square(64), bits);
        }
        if (!x.isExact() && x.relativeExponent() > MIN_WIDE) {
            return Ball.hull(log1p(x.lower(), bits), log1p(x.upper(), bits), bits);
        }
        return log(Ball.ONE.add(x, bits + 8 + (int) Math.max(0, -top) + Math.max(0, x.mid().bitLength())), bits);
    }

    /**
     * With {@code x = 2^n f}, f near 1, and the double {@code y ~ log f}: {@code log x = n log 2 + y + log(1 + z)} for
     * {@code z = f e^-y - 1}, {@code |z| < 2^-40}, and {@code log(1 + z) = 2 atanh(z / (2 + z))}. The balls account for
     * all errors.
     */
    private static Ball exact(Ball x, int bits) {
        long n = x.topExponent() - (x.doubleFraction() < 0x1.6a09e6p-1 ? 1 : 0);
        Ball f = x.scale(-n);
        Ball distance = f.subtract(Ball.ONE, 64);
        if (distance.isZero() && f.equalsOne()) {
            return n == 0 ? Ball.ZERO : Constants.ln2Ball(bits + 4).multiply(n, bits);
        }
        int w = bits + 10;
        double y = 0;
        if (n != 0 || distance.topExponent() > -30) {
            y = Math.log(f.doubleValue());
        } else {
            w += (int) Math.min(-distance.topExponent(), 1 << 20);
        }
        w += n == 0 && y != 0 ? Math.max(0, -Math.getExponent(y)) : 0;
        Ball z = y == 0
                ? f.subtract(Ball.ONE, w + x.mid().bitLength())
                : f.multiply(Exponential.exp(Ball.of(-y), w), w).subtract(Ball.ONE, w);
        Ball sum = Ball.of(y).add(near(z, w), w);
        return n == 0 ? sum.round(bits) : sum.add(Constants.ln2Ball(w + 64).multiply(n, w), bits);
    }

    /**
     * log(1 + z) for |z| < 2^-29: 2 (s + s³/3 + s⁵/5 + ...) with s = z / (2 + z); the tail after s^j is below
     * |s|^(j+1).
     */
    private static Ball near(Ball z, int bits) {
        if (z.isZero()) {
            return z;
        }
        Ball s = z.divide(z.add(Ball.of(2), bits), bits);
        Ball square = s.square(bits);
        Ball power = s;
        Ball sum = s;
        long floor = s.topExponent() - bits;
        for (int j = 3; power.topExponent() > floor; j += 2) {
            power = power.multiply(square, bits);
            sum = sum.add(power.divide(j, bits), bits);
        }
        return sum.widen(power, bits).scale(1);
    }

    /** {@return {@code x^p} for positive x} */
    public static Ball power(Ball x, Ball p, int bits) {
        if (x.isExact() && x.equalsOne()) {
            return Ball.ONE;
        }
        if (!x.isBounded() || !p.isBounded()) {
            return Exponential.exp(log(x, bits).multiply(p, bits), bits);
        }
        int logarithm = 64 - Long.numberOfLeadingZeros(Math.abs(x.topExponent()));
        int wide = bits + 12 + logarithm + Math.clamp(p.topExponent(), 0, 64);
        return Exponential.exp(log(x, wide).multiply(p, wide), bits);
    }
}
