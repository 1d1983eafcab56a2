package dev.ulpforge.verify.real;

/**
 * The digamma function, the derivative of log Γ. It is increasing between adjacent poles, which are {@code 0, -1, -2,
 * ...}.
 */
public final class Digamma {
    private static final int MAX_TOP = 190;

    private Digamma() {}

    /** {@return digamma x; the whole line if a pole is inside} */
    public static Ball digamma(Ball x, int bits) {
        if (!x.isBounded() || x.topExponent() > MAX_TOP) {
            return Ball.WHOLE;
        }
        boolean poles = x.lower().signum() <= 0
                && (!x.lower().floor().equals(x.upper().floor()) || Integers.asInteger(x.lower()) != null);
        return poles ? Ball.WHOLE : MonotoneExtension.apply(Digamma::exact, x, bits);
    }

    /** For negative x by reflection: {@code digamma(1 - x) - pi cot(pi x)} (DLMF 5.5.4). */
    private static Ball exact(Ball x, int bits) {
        int w = bits + 16;
        if (x.signum() > 0) {
            return GammaSeries.logarithm(x, 1, w)[1].round(bits);
        }
        Ball right = GammaSeries.logarithm(Ball.ONE.subtract(x, 4096), 1, w)[1];
        Ball cotangent = Trigonometric.cospi(x, w).divide(Trigonometric.sinpi(x, w), w);
        return right.subtract(Constants.piBall(w).multiply(cotangent, w), bits);
    }

    /** {@return Taylor coefficients 0 to order at every point of x} */
    public static Ball[] coefficients(Ball x, int order, int bits) {
        Ball[] logarithm = GammaSeries.logarithm(x, order + 1, bits);
        Ball[] c = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            c[k] = logarithm[k + 1].multiply(k + 1L, bits);
        }
        c[0] = digamma(x, bits);
        return c;
    }
}
