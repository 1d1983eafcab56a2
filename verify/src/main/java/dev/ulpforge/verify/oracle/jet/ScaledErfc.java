package dev.ulpforge.verify.oracle.jet;

import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.ErrorFunction;
import dev.ulpforge.verify.series.Jet;

/**
 * {@code y(u) = exp(u²) erfc(u) = 2/sqrt(pi) ∫_0^∞ exp(-t² - 2ut) dt} (DLMF 7.7.5) for positive u. Its derivatives
 * alternate in sign and decrease in magnitude, so over an interval they lie between those at its ends.
 */
final class ScaledErfc {
    private ScaledErfc() {}

    static Jet jet(Ball u, int order, int bits) {
        Ball[] c = new Ball[order + 1];
        if (!u.isBounded() || u.signum() <= 0) {
            java.util.Arrays.fill(c, Ball.WHOLE);
            return new Jet(c);
        }
        Ball[] low = exact(u.lower(), order, bits);
        Ball[] high = u.isExact() ? low : exact(u.upper(), order, bits);
        for (int k = 0; k <= order; k++) {
            c[k] = Ball.hull(low[k], high[k], bits);
        }
        return new Jet(c);
    }

    /** {@code y' = 2 u y - 2 / sqrt(pi)}; each step loses about log2(u²) bits. */
    private static Ball[] exact(Ball u, int order, int bits) {
        int lost = 2 * (int) Math.max(1, u.topExponent() + 1);
        int w = bits + 32 + (order + 1) * lost;
        Ball[] y = new Ball[order + 1];
        y[0] = ErrorFunction.positiveErfcx(u, w);
        for (int k = 1; k <= order; k++) {
            Ball sum = u.multiply(y[k - 1], w);
            sum = k == 1
                    ? sum.subtract(Ball.ONE.divide(Functions.pi(w).sqrt(w), w), w)
                    : sum.add(y[k - 2], w);
            y[k] = sum.scale(1).divide(k, w);
        }
        return y;
    }
}
