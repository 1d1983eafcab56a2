package dev.ulpforge.verify.real;

/** Inverse trigonometric functions, by one correction step from an approximation in double. */
public final class InverseTrigonometric {
    private InverseTrigonometric() {}

    /** {@return atan x} */
    public static Ball atan(Ball x, int bits) {
        Ball half = Constants.piBall(bits).scale(-1);
        return MonotoneExtension.bounded(InverseTrigonometric::exactAtan, x, half.negate(), half, bits);
    }

    /** {@return asin x; the whole line unless x is within [-1, 1]} */
    public static Ball asin(Ball x, int bits) {
        return isWithinOne(x) ? MonotoneExtension.apply(InverseTrigonometric::exactAsin, x, bits) : Ball.WHOLE;
    }

    /** {@return acos x; the whole line unless x is within [-1, 1]} */
    public static Ball acos(Ball x, int bits) {
        return isWithinOne(x) ? MonotoneExtension.apply(InverseTrigonometric::exactAcos, x, bits) : Ball.WHOLE;
    }

    private static boolean isWithinOne(Ball x) {
        return x.isBounded() && x.lower().order(Ball.ONE.negate()) >= 0 && x.upper().order(Ball.ONE) <= 0;
    }

    /**
     * atan x = y + atan((x c - s) / (c + x s)) for any y with sine s and cosine c; y has a relative error of at most
     * 2^-40.
     */
    private static Ball exactAtan(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        long top = x.topExponent();
        if (top < -bits) {
            // |atan x - x| <= |x|³
            return x.widen(x.square(64).multiply(x, 64), bits);
        }
        if (top > bits + 64) {
            Ball half = Constants.piBall(bits + 4).scale(-1);
            return (x.signum() > 0 ? half : half.negate()).widen(Ball.ONE.divide(x, 64), bits);
        }
        int w = bits + 12;
        double y = Math.atan(x.doubleValue());
        Ball[] s = Trigonometric.both(Ball.of(y), w + (int) Math.max(0, top));
        Ball z = x.multiply(s[1], w).subtract(s[0], w).divide(s[1].add(x.multiply(s[0], w), w), w);
        return Ball.of(y).add(tinyAtan(z, w), bits);
    }

    /** z - z³/3 + z⁵/5 - ... for |z| < 2^-10: the tail is smaller than the last power. */
    private static Ball tinyAtan(Ball z, int bits) {
        Ball square = z.square(bits).negate();
        Ball power = z;
        Ball sum = z;
        long floor = z.topExponent() - bits;
        for (int j = 3; power.topExponent() > floor && !power.isZero(); j += 2) {
            power = power.multiply(square, bits);
            sum = sum.add(power.divide(j, bits), bits);
        }
        return sum.widen(power, bits);
    }

    /** asin x = y + asin(x c - sqrt(1 - x²) s) for any y in [-pi/2, pi/2] with sine s and cosine c. */
    private static Ball exactAsin(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        if (x.topExponent() < -bits) {
            // |asin x - x| <= |x|³
            return x.widen(x.square(64).multiply(x, 64), bits);
        }
        int w = bits + 12;
        int exact = 2 * x.mid().bitLength() + 2 * (int) Math.abs(x.exp()) + 8;
        double y = Math.asin(Math.clamp(x.doubleValue(), -1.0, 1.0));
        Ball[] s = Trigonometric.both(Ball.of(y), w);
        Ball root = Ball.ONE.subtract(x.square(exact), exact).sqrt(w);
        Ball z = x.multiply(s[1], w).subtract(root.multiply(s[0], w), w);
        return Ball.of(y).add(tinyAsin(z, w), bits);
    }

    /**
     * sum of a_k z^(2k+1), a_k = a_(k-1) (2k-1)² / (2k (2k+1)) < 1: the tail is smaller than the last power for |z| <
     * 2^-10.
     */
    private static Ball tinyAsin(Ball z, int bits) {
        Ball square = z.square(bits);
        Ball term = z;
        Ball sum = z;
        long floor = z.topExponent() - bits;
        for (int k = 1; term.topExponent() > floor && !term.isZero(); k++) {
            term = term.multiply(square, bits).multiply((2L * k - 1) * (2 * k - 1), bits).divide(2L * k * (2 * k + 1),
                    bits);
            sum = sum.add(term, bits);
        }
        return sum.widen(term, bits);
    }

    /** pi/2 - asin x, and 2 asin(sqrt((1 - x) / 2)) for x > 1/2. */
    private static Ball exactAcos(Ball x, int bits) {
        int w = bits + 4;
        if (x.order(Ball.of(0.5)) <= 0) {
            return Constants.piBall(w).scale(-1).subtract(exactAsin(x, w), bits);
        }
        int exact = x.mid().bitLength() + (int) Math.abs(x.exp()) + 8;
        return asin(Ball.ONE.subtract(x, exact).scale(-1).sqrt(w), w).scale(1).round(bits);
    }
}
