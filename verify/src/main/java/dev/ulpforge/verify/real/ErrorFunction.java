package dev.ulpforge.verify.real;

import java.math.BigInteger;

/** The error function, its complement and the normal distribution. */
public final class ErrorFunction {
    private ErrorFunction() {}

    /** {@return erf x} */
    public static Ball erf(Ball x, int bits) {
        return MonotoneExtension.bounded(ErrorFunction::exactErf, x, Ball.ONE.negate(), Ball.ONE, bits);
    }

    /** {@return erfc x} */
    public static Ball erfc(Ball x, int bits) {
        if (x.isBounded() && !x.isExact() && x.radius().topExponent() < -20) {
            return narrowErfc(x, bits);
        }
        return MonotoneExtension.bounded(ErrorFunction::exactErfc, x, Ball.of(2), Ball.ZERO, bits);
    }

    /** {@return {@code erfc(-x / sqrt(2)) / 2}} */
    public static Ball normcdf(Ball x, int bits) {
        if (!x.isBounded()) {
            return MonotoneExtension.bounded(ErrorFunction::exactNormcdf, x, Ball.ZERO, Ball.ONE, bits);
        }
        return MonotoneExtension.apply(ErrorFunction::exactNormcdf, x, bits);
    }

    private static Ball exactNormcdf(Ball x, int bits) {
        int w = bits + 8 + 2 * Math.clamp(x.topExponent(), 0, 300);
        return erfc(x.negate().divide(Ball.of(2).sqrt(w), w), bits).scale(-1);
    }

    /** |erfc(m ± r) - erfc m| <= 2/sqrt(pi) r e^(-a²) < 1.13 r e^(-a²), a the smallest magnitude in the ball. */
    private static Ball narrowErfc(Ball x, int bits) {
        Ball a = x.containsZero() ? Ball.ZERO : x.signum() > 0 ? x.lower() : x.upper();
        Ball slope = Exponential.exp(a.square(256).negate(), 64).multiply(Ball.of(1.13), 64);
        return exactErfc(x.midpoint(), bits).widen(x.radius().multiply(slope, 64), bits);
    }

    private static Ball exactErf(Ball x, int bits) {
        if (x.isZero()) {
            return x;
        }
        if (isFar(x, bits)) {
            Ball tail = asymptotic(x.abs(), bits);
            return x.signum() > 0 ? Ball.ONE.subtract(tail, bits) : tail.subtract(Ball.ONE, bits);
        }
        return series(x, bits);
    }

    private static Ball exactErfc(Ball x, int bits) {
        if (x.signum() <= 0) {
            return Ball.ONE.add(exactErf(x.negate(), bits), bits);
        }
        if (isFar(x, bits)) {
            return asymptotic(x, bits);
        }
        double a = x.doubleValue();
        int w = bits + 12 + (int) (1.45 * a * a + 2 * a);
        return Ball.ONE.subtract(isFar(x, w) ? Ball.ONE.subtract(asymptotic(x, w), w) : series(x, w), w).round(bits);
    }

    /** {@return whether the asymptotic series, whose smallest term is about e^(-x²), can give {@code bits} bits} */
    static boolean isFar(Ball x, int bits) {
        double a = x.doubleValue();
        return a * a > 0.7 * (bits + 12);
    }

    /**
     * erf x = 2 x / sqrt(pi) e^(-x²) S, S = sum t_k, t_0 = 1, t_(k+1) = t_k q / (2k + 3), q = 2x² (DLMF 7.6.2).
     *
     * <p>In units of 2^-w with q rounded down, the error of t_k obeys E_(k+1) <= (q E_k + t_k) / (2k + 3) + 2, so E_k
     * is at most the sum over j < k of (2 + t_j / (2j + 3)) t_k / t_(j+1). The t_k rise from 1 and then fall, so t_k /
     * t_(j+1) <= max t, and the second part is t_k / q <= max t. Hence E_k <= 3 k S, and the error of n terms together
     * is at most 2 n² S; the tail after a term below one unit, with q / (2k + 3) < 1/2, is below two units.
     */
    private static Ball series(Ball x, int bits) {
        int w = bits + 32;
        BigInteger q = FixedPoint.of(x.square(4096).scale(1), w);
        BigInteger sum = BigInteger.ONE.shiftLeft(w);
        BigInteger term = sum;
        double limit = 4 * Math.pow(x.doubleValue(), 2);
        int k = 0;
        for (; term.signum() > 0 || 2 * k + 3 < limit; k++) {
            term = FixedPoint.divide(term.multiply(q).shiftRight(w), 2 * k + 3);
            sum = sum.add(term);
        }
        Ball s = Ball.of(sum, -w);
        s = s.widen(s.multiply(2L * (k + 1) * (k + 1) + 2, 64).scale(-w), bits + 8);
        Ball factor = x.scale(1).divide(Constants.piBall(bits + 8).sqrt(bits + 8), bits + 8);
        return s.multiply(Exponential.exp(x.square(4096).negate(), bits + 8), bits + 8).multiply(factor, bits);
    }

    /** DLMF 7.12.1 and 7.12(i): for x > 0 the error is smaller than the first omitted term. */
    private static Ball asymptotic(Ball x, int bits) {
        return Exponential.exp(x.square(4096).negate(), bits + 8).multiply(scaledAsymptotic(x, bits + 8), bits);
    }

    /** {@return {@code exp(x²) erfc(x)}, which is decreasing, for a bounded x far above 0} */
    public static Ball scaledErfc(Ball x, int bits) {
        return MonotoneExtension.apply(ErrorFunction::scaledAsymptotic, x, bits);
    }

    /** {@return {@code exp(x²) erfc(x)} for an exact x > 0} */
    public static Ball positiveErfcx(Ball x, int bits) {
        return isFar(x, bits + 8)
                ? scaledAsymptotic(x, bits)
                : exactErfc(x, bits + 8).multiply(Exponential.exp(x.square(4096), bits + 8), bits);
    }

    /** {@return {@code e^(x²) erfc x} for a large x > 0} */
    static Ball scaledAsymptotic(Ball x, int bits) {
        int w = bits + 8;
        Ball ratio = Ball.ONE.divide(x.square(4096).scale(1), w).negate();
        Ball term = Ball.ONE;
        Ball sum = Ball.ZERO;
        for (int k = 1; term.topExponent() > -w && k < w; k++) {
            sum = sum.add(term, w);
            term = term.multiply(ratio, w).multiply(2L * k - 1, w);
        }
        return sum.widen(term, w).divide(x.multiply(Constants.piBall(w).sqrt(w), w), bits);
    }
}
