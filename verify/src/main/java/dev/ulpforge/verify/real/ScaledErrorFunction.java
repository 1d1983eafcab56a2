package dev.ulpforge.verify.real;

/**
 * The scaled complement of the error function, {@code erfcx x = e^(x²) erfc x}, and its Taylor coefficients.
 *
 * <p>Coefficient k is {@code (-2)^k J_k} with {@code J_k(x) = 2/sqrt(pi) ∫_0^∞ t^k / k! e^(-t² - 2xt) dt}, which is
 * positive and decreasing; and {@code 2k J_k = J_(k-2) - 2x J_(k-1)}, {@code J_(-1) = 2/sqrt(pi)} (DLMF 7.18.7). For x
 * > 0 each step of this recurrence loses about {@code 2 log2(2x)} bits by cancellation, so these are computed in
 * addition.
 */
public final class ScaledErrorFunction {
    private static final int MAX_TOP = 300;

    private ScaledErrorFunction() {}

    /** {@return erfcx x} */
    public static Ball erfcx(Ball x, int bits) {
        if (!x.isBounded()) {
            return x.signum() <= 0 ? Ball.WHOLE : Ball.between(Ball.ZERO, exact(x.midpoint(), bits).upper(), bits);
        }
        return MonotoneExtension.apply(ScaledErrorFunction::exact, x, bits);
    }

    private static Ball exact(Ball x, int bits) {
        if (x.isZero()) {
            return Ball.ONE;
        }
        if (x.signum() > 0 && ErrorFunction.isFar(x, bits)) {
            return ErrorFunction.scaledAsymptotic(x, bits);
        }
        int w = bits + 8;
        return Exponential.exp(x.square(4096), w).multiply(ErrorFunction.erfc(x, w), bits);
    }

    /** {@return coefficients 0 to order at every point of x; the whole line where they are out of range} */
    public static Ball[] coefficients(Ball x, int order, int bits) {
        if (!x.isBounded() || x.topExponent() > MAX_TOP) {
            Ball[] unknown = new Ball[order + 1];
            java.util.Arrays.fill(unknown, Ball.WHOLE);
            return unknown;
        }
        if (x.isExact()) {
            return at(x, order, bits);
        }
        Ball[] low = at(x.lower(), order, bits);
        Ball[] high = at(x.upper(), order, bits);
        Ball[] c = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            c[k] = Ball.hull(low[k], high[k], bits);
        }
        return c;
    }

    private static Ball[] at(Ball x, int order, int bits) {
        int lost = x.signum() > 0 ? 2 * (order + 1) * (int) Math.max(2, x.topExponent() + 3) : 0;
        int w = bits + 16 + lost;
        Ball twice = x.scale(1);
        Ball before = Ball.of(2).divide(Constants.piBall(w).sqrt(w), w);
        Ball j = exact(x, w);
        Ball[] c = new Ball[order + 1];
        c[0] = j.round(bits);
        for (int k = 1; k <= order; k++) {
            Ball next = before.subtract(twice.multiply(j, w), w).divide(2L * k, w);
            before = j;
            j = next;
            c[k] = (k % 2 == 0 ? j : j.negate()).scale(k).round(bits);
        }
        return c;
    }
}
