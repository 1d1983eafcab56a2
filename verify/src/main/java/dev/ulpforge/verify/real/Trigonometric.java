package dev.ulpforge.verify.real;

import java.math.BigInteger;

/** Sine, cosine and tangent, of x and of pi x. */
public final class Trigonometric {
    /** Arguments beyond {@code 2^MAX_TOP} are not reduced: the result is the full range of the function. */
    private static final int MAX_TOP = 1 << 14;
    private static final Ball RANGE = Ball.rounded(BigInteger.ZERO, 0, 1, 64);

    private Trigonometric() {}

    /** {@return sin x} */
    public static Ball sin(Ball x, int bits) {
        return x.isZero() ? x : circular(x, 0, bits, false);
    }

    /** {@return cos x} */
    public static Ball cos(Ball x, int bits) {
        return circular(x, 1, bits, false);
    }

    /** {@return tan x; the whole line if x contains a pole} */
    public static Ball tan(Ball x, int bits) {
        return x.isZero() ? x : sin(x, bits + 4).divide(cos(x, bits + 4), bits);
    }

    /** {@return sin(pi x), exact at multiples of 1/2} */
    public static Ball sinpi(Ball x, int bits) {
        return x.isZero() ? x : circular(x, 0, bits, true);
    }

    /** {@return cos(pi x), exact at multiples of 1/2} */
    public static Ball cospi(Ball x, int bits) {
        return circular(x, 1, bits, true);
    }

    /** {@return sin(x + shift pi/2), or sin(pi x + shift pi/2)} The derivative is at most 1, or pi < 4. */
    private static Ball circular(Ball x, int shift, int bits, boolean pi) {
        if (!x.isBounded() || x.topExponent() > MAX_TOP) {
            return RANGE;
        }
        if (x.isExact()) {
            return exact(x, shift, bits, pi);
        }
        Ball r = x.radius().scale(pi ? 2 : 0);
        if (r.topExponent() > 2) {
            return RANGE;
        }
        Ball y = exact(x.midpoint(), shift, bits, pi).widen(r, bits);
        return y.upperMagnitude() > 1 ? clipped(y, bits) : y;
    }

    private static Ball clipped(Ball y, int bits) {
        Ball one = Ball.ONE;
        Ball low = y.lower().order(one.negate()) < 0 ? one.negate() : y.lower();
        Ball high = y.upper().order(one) > 0 ? one : y.upper();
        return low.order(high) < 0 ? Ball.between(low, high, bits) : y;
    }

    private static Ball exact(Ball x, int shift, int bits, boolean pi) {
        if (x.isZero()) {
            return shift == 0 ? Ball.ZERO : Ball.ONE;
        }
        long top = x.topExponent();
        if (top < -bits && !pi) {
            // |sin x - x| <= |x|³, |cos x - 1| <= x²
            return shift == 0 ? x.widen(x.square(64).multiply(x, 64), bits) : Ball.ONE.widen(x.square(64), bits);
        }
        int w = bits + 16 + (int) Math.clamp(-top, 0, 4L * bits + 4096);
        ReducedAngle r = pi ? ReducedAngle.ofMultiple(x, w) : ReducedAngle.of(x, w);
        int quadrant = (r.quadrant() + shift) & 3;
        if ((quadrant & 1) == 0 && !r.isPrecise(bits) && !r.isExactZero()) {
            int lost = Math.min(w - r.angle().bitLength(), 2 * bits + 1024);
            r = pi ? ReducedAngle.ofMultiple(x, w + lost) : ReducedAngle.of(x, w + lost);
        }
        Ball y = (quadrant & 1) == 0 ? r.sine(bits) : r.cosine(bits);
        return quadrant < 2 ? y : y.negate();
    }

    /** {@return sine and cosine of an exact number} */
    static Ball[] both(Ball x, int bits) {
        return new Ball[]{ sin(x, bits), cos(x, bits) };
    }
}
