package dev.ulpforge.verify.real;

/** Inverses of the error function, of the normal distribution, and of {@code w e^w}. */
public final class InverseFunctions {
    private static final Ball HALF = Ball.of(0.5);
    private static final int WIDE = 4096;
    private static final double SMALL = 0x1p-20;

    private InverseFunctions() {}

    /** {@return the y with erf y = x; the whole line unless x is within (-1, 1)} */
    public static Ball erfinv(Ball x, int bits) {
        boolean inside = x.isBounded() && x.upper().order(Ball.ONE) < 0 && x.lower().order(Ball.ONE.negate()) > 0;
        return inside ? MonotoneExtension.apply(InverseFunctions::exactErfinv, x, bits) : Ball.WHOLE;
    }

    /** {@return the y with normcdf y = x; the whole line unless x is within (0, 1)} */
    public static Ball normquantile(Ball x, int bits) {
        boolean inside = x.isBounded() && x.signum() > 0 && x.upper().order(Ball.ONE) < 0;
        return inside ? MonotoneExtension.apply(InverseFunctions::exactQuantile, x, bits) : Ball.WHOLE;
    }

    /** {@return the w ≥ -1 with w e^w = x; the whole line unless x is above -1/e} */
    public static Ball lambertw(Ball x, int bits) {
        Ball limit = Exponential.exp(Ball.ONE.negate(), bits + 64).negate();
        if (!x.isBounded() || x.lower().order(limit) <= 0 || x.topExponent() > 1000) {
            return Ball.WHOLE;
        }
        return MonotoneExtension.apply(InverseFunctions::exactLambert, x, bits);
    }

    private static Ball exactErfinv(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        Ball a = x.abs();
        Ball y = a.order(HALF) > 0
                ? inverseComplement(Ball.ONE.subtract(a, WIDE), bits)
                : IntervalNewton.zero((v, w) -> ErrorFunction.erf(v, w).subtract(a, w), InverseFunctions::density,
                        a.doubleValue(), bits);
        return x.signum() < 0 ? y.negate() : y;
    }

    private static Ball exactQuantile(Ball p, int bits) {
        int w = bits + 8;
        Ball root = Ball.of(2).sqrt(w);
        Ball distance = p.subtract(HALF, WIDE);
        if (distance.abs().order(Ball.of(0.25)) <= 0) {
            return exactErfinv(distance.scale(1), w).multiply(root, bits);
        }
        Ball tail = distance.signum() < 0 ? p : Ball.ONE.subtract(p, WIDE);
        Ball y = inverseComplement(tail.scale(1), w).multiply(root, bits);
        return distance.signum() < 0 ? y.negate() : y;
    }

    /** erfc y = c for exact c of at most 1/2, by log c - log erfc y, which is nearly quadratic in y. */
    private static Ball inverseComplement(Ball c, int bits) {
        double t = -Logarithm.log(c, 64).doubleValue();
        double start = Math.sqrt(Math.max(0.2, t - 0.5 * Math.log(Math.PI * Math.max(t, 0.5))));
        return IntervalNewton.zero(
                (y, w) -> Logarithm.log(c, w).subtract(Logarithm.log(ErrorFunction.erfc(y, w), w), w),
                (y, w) -> density(y, w).divide(ErrorFunction.erfc(y, w), w), start, bits);
    }

    /** 2/sqrt(pi) e^(-y²). */
    private static Ball density(Ball y, int bits) {
        Ball square = y.containsZero() ? y.abs().square(WIDE) : y.square(WIDE);
        return Exponential.exp(square.negate(), bits).multiply(Ball.of(2), bits)
                .divide(Constants.piBall(bits).sqrt(bits), bits);
    }

    private static Ball exactLambert(Ball x, int bits) {
        return x.isZero()
                ? x
                : IntervalNewton.zero((y, w) -> y.multiply(Exponential.exp(y, w), w).subtract(x, w),
                        (y, w) -> Exponential.exp(y, w).multiply(y.add(Ball.ONE, w), w), start(x.doubleValue()), bits);
    }

    /**
     * A starting value: near the branch point from the expansion in a square root (DLMF 4.13.6), for small x from x -
     * x², otherwise by Newton's method on logarithms.
     */
    private static double start(double x) {
        double p = Math.sqrt(Math.max(0, 2 * (Math.E * x + 1)));
        if (p < 0.3) {
            return -1 + p - p * p / 3 + 11 * p * p * p / 72;
        }
        if (Math.abs(x) < SMALL) {
            return x;
        }
        double w = x < 3 ? Math.log1p(x) * 0.8 : Math.log(x) - Math.log(Math.log(x));
        for (int i = 0; i < 8; i++) {
            double e = Math.exp(w);
            w -= (w * e - x) / (e * (w + 1));
        }
        return w;
    }
}
