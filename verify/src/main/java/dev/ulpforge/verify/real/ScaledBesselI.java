package dev.ulpforge.verify.real;

/**
 * The scaled modified Bessel functions {@code e^-x I_n(x)} of order 0 and 1 for positive x, and their Taylor
 * coefficients.
 *
 * <p>{@code y = e^-x I_0(x) = 1/pi ∫_0^pi e^(x (cos t - 1)) dt} (DLMF 10.32.1): the signs of its coefficients
 * alternate, and their magnitudes decrease, so over an interval they lie between those at its ends. {@code e^-x I_1 = y
 * + y'}, since {@code I_0' = I_1}.
 */
public final class ScaledBesselI {
    /** The largest exponent of an argument whose coefficients are computed. */
    private static final int MAX_TOP = 300;
    /**
     * The smallest term of the expansion, that of k near 2x, is about {@code e^(-2x)}: below the last bit if x is at
     * least this multiple of their number, plus {@link #LEAST}.
     */
    private static final double FAR = 0.37;
    private static final double LEAST = 16;

    private ScaledBesselI() {}

    /** {@return {@code e^-x I_n(x)}, n = 0 or 1, for a positive x} */
    public static Ball of(int n, Ball x, int bits) {
        return coefficients(n, x, 0, bits)[0];
    }

    /** {@return coefficients 0 to order of {@code e^-x I_n(x)}, n = 0 or 1, at every point of a positive x} */
    public static Ball[] coefficients(int n, Ball x, int order, int bits) {
        Ball[] y = ofOrderZero(x, order + n, bits);
        Ball[] c = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            c[k] = n == 0 ? y[k] : y[k].add(y[k + 1].multiply(k + 1L, bits), bits);
        }
        return c;
    }

    private static Ball[] ofOrderZero(Ball x, int order, int bits) {
        Ball[] c = new Ball[order + 1];
        if (!x.isBounded() || x.signum() <= 0 || x.topExponent() > MAX_TOP) {
            java.util.Arrays.fill(c, Ball.WHOLE);
            return c;
        }
        Ball[] low = exact(x.lower(), order, bits);
        Ball[] high = x.isExact() ? low : exact(x.upper(), order, bits);
        for (int k = 0; k <= order; k++) {
            c[k] = Ball.hull(low[k], high[k], bits);
        }
        return c;
    }

    /**
     * {@code x (k+2) (k+1) y_(k+2) = -(k+1) (k+1 + 2x) y_(k+1) - (2k+1) y_k}, from {@code x y'' + (2x + 1) y' + y = 0},
     * which is DLMF 10.25.1 for {@code I_0 = e^x y}. Each step loses about {@code 2 log2(2x)} bits.
     */
    private static Ball[] exact(Ball x, int order, int bits) {
        int w = bits + 32 + 2 * (order + 2) * (int) Math.max(2, Math.abs(x.topExponent()) + 3);
        Ball[] y = new Ball[order + 1];
        y[0] = value(0, x, w);
        if (order > 0) {
            y[1] = value(1, x, w).subtract(y[0], w);
        }
        for (int k = 0; k + 2 <= order; k++) {
            Ball slope = x.scale(1).add(Ball.of(k + 1), w).multiply(y[k + 1], w).multiply(k + 1L, w);
            y[k + 2] = slope.add(y[k].multiply(2L * k + 1, w), w).negate()
                    .divide(x.multiply((k + 2L) * (k + 1), w), w);
        }
        return y;
    }

    private static Ball value(int n, Ball x, int bits) {
        if (x.lowerMagnitude() >= FAR * bits + LEAST) {
            return asymptotic(n, x, bits);
        }
        int w = bits + 8;
        return Exponential.exp(x.negate(), w).multiply(BesselI.of(n, x, w), bits);
    }

    /**
     * {@code e^-x I_n = (2 pi x)^(-1/2) (sum_(k<l) (-1)^k a_k x^-k + r)} (DLMF 10.40.1) with {@code a_k = a_(k-1) (4n²
     * - (2k-1)²) / (8k)}. By {@code pi i I_n(x) = e^(-n pi i) K_n(x) - K_n(x e^(pi i))} (10.34.2) the remainder r is
     * that of K_n at {@code x e^(pi i)}, at most {@code 2 |a_l| chi(l) x^-l e^(|n² - 1/4| chi(1) / x)} with {@code
     * chi(l) <= 2 sqrt(l)} and {@code chi(1) = pi/2} (10.40.11 and 10.40.12), which is less than {@code 8 l |a_l| x^-l}
     * for x ≥ 2, and than {@code 8 l |a_(l-1)| x^(1-l)} while the terms decrease; and {@code sqrt(2 x / pi) e^-x K_n(x)
     * <= 2 e^(-2x)}.
     */
    private static Ball asymptotic(int n, Ball x, int bits) {
        int w = bits + 16;
        Ball term = Ball.ONE;
        Ball sum = Ball.ONE;
        long k = 0;
        while (term.topExponent() > -w) {
            k++;
            long odd = 2 * k - 1;
            term = term.multiply(odd * odd - 4L * n, w).divide(x.multiply(8 * k, w), w);
            sum = sum.add(term, w);
        }
        Ball rest = term.multiply(8 * (k + 1), 32);
        Ball other = Exponential.exp(x.scale(1).negate(), 32).scale(1);
        return sum.widen(rest, w).widen(other, w)
                .divide(Constants.piBall(w).scale(1).multiply(x, w).sqrt(w), bits);
    }
}
