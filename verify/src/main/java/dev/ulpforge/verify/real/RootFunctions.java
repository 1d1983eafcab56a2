package dev.ulpforge.verify.real;

/** Roots other than the square root, and the half-integer Bessel function made of one. */
public final class RootFunctions {
    private RootFunctions() {}

    /** {@return {@code 1 / sqrt(x)}; the whole line unless x is positive} */
    public static Ball rsqrt(Ball x, int bits) {
        return x.signum() > 0 ? Ball.ONE.divide(x.sqrt(bits + 4), bits) : Ball.WHOLE;
    }

    /** {@return the real cube root} */
    public static Ball cbrt(Ball x, int bits) {
        if (!x.isBounded()) {
            return x.signum() == 0 ? Ball.WHOLE : Ball.ray(x.signum(), Math.floorDiv(x.bottomExponent(), 3));
        }
        return MonotoneExtension.apply(RootFunctions::exactCbrt, x, bits);
    }

    private static Ball exactCbrt(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        Ball y = Exponential.exp(Logarithm.log(x.abs(), bits + 16).divide(3, bits + 16), bits);
        return x.signum() < 0 ? y.negate() : y;
    }

    /** {@return {@code I_{1/2}(x) = sqrt(2 / (pi x)) sinh x} (DLMF 10.39.1); 0 at 0; the whole line unless x ≥ 0} */
    public static Ball besselIHalf(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        if (x.weakSignum() <= 0) {
            return Ball.WHOLE;
        }
        if (!x.isBounded()) {
            return Ball.ray(1, exactBessel(x.midpoint(), bits).bottomExponent());
        }
        return MonotoneExtension.apply(RootFunctions::exactBessel, x, bits);
    }

    private static Ball exactBessel(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        int w = bits + 8;
        Ball factor = Ball.of(2).divide(Constants.piBall(w).multiply(x, w), w).sqrt(w);
        return Hyperbolic.sinh(x, w).multiply(factor, bits);
    }
}
