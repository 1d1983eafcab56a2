package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * Modified Bessel functions of integer order and their Taylor coefficients.
 *
 * <p>{@code I_n(x) = (x/2)^n sum_k (x²/4)^k / (k! (n + k)!)} (DLMF 10.25.2), all terms of one sign; and {@code d^k/dx^k
 * I_n = 2^-k sum_j C(k, j) I_(n-k+2j)} (10.29.5), {@code I_-n = I_n}. For x ≥ 0 all of these are increasing.
 */
public final class BesselI {
    /** Beyond this exponent, results are far out of range. */
    private static final int MAX_TOP = 13;

    private BesselI() {}

    /** {@return I_n(x), n ≥ 0} */
    public static Ball of(int n, Ball x, int bits) {
        return coefficients(n, x, 0, bits)[0];
    }

    /** {@return coefficients 0 to order of I_n at every point of x} */
    public static Ball[] coefficients(int n, Ball x, int order, int bits) {
        Ball[] c = new Ball[order + 1];
        if (!x.isBounded() || x.topExponent() > MAX_TOP) {
            java.util.Arrays.fill(c, Ball.WHOLE);
            c[0] = x.isBounded() || x.signum() != 0 ? far(n, x) : Ball.WHOLE;
            return c;
        }
        if (x.isExact()) {
            return at(n, x, order, bits);
        }
        Ball[] low = at(n, x.lower(), order, bits);
        Ball[] high = at(n, x.upper(), order, bits);
        boolean straddles = x.containsZero();
        for (int k = 0; k <= order; k++) {
            c[k] = Ball.hull(low[k], high[k], bits);
            c[k] = straddles && (n + k) % 2 == 0 ? Ball.hull(c[k], at(n, Ball.ZERO, k, bits)[k], bits) : c[k];
        }
        return c;
    }

    /** I_n(x) ≥ e^x / (4x) for x ≥ 2^12 and n ≤ 1: a crude lower bound. */
    private static Ball far(int n, Ball x) {
        if (x.signum() == 0 || n > 1) {
            return Ball.WHOLE;
        }
        long least = x.bottomExponent();
        Ball e = Exponential.exp(Ball.ONE.scale(Math.min(least, 30)), 64);
        int sign = n == 1 ? x.signum() : 1;
        return least < 12 ? Ball.WHOLE : Ball.ray(sign, e.bottomExponent() - Math.min(least, 30) - 3);
    }

    /** Each coefficient is even or odd: c_k(-x) = (-1)^(n+k) c_k(x). */
    private static Ball[] at(int n, Ball x, int order, int bits) {
        int w = bits + 16;
        Ball[] orders = new Ball[n + order + 1];
        for (int m = n - order; m <= n + order; m++) {
            orders[Math.abs(m)] = series(Math.abs(m), x.abs(), w);
        }
        Ball[] c = new Ball[order + 1];
        BigInteger factorial = BigInteger.ONE;
        for (int k = 0; k <= order; k++) {
            factorial = factorial.multiply(BigInteger.valueOf(Math.max(k, 1)));
            Ball sum = Ball.ZERO;
            long binomial = 1;
            for (int j = 0; j <= k; j++) {
                sum = sum.add(orders[Math.abs(n - k + 2 * j)].multiply(binomial, w), w);
                binomial = binomial * (k - j) / (j + 1);
            }
            Ball value = sum.scale(-k).divide(Ball.of(factorial, 0), bits);
            c[k] = x.signum() < 0 && (n + k) % 2 == 1 ? value.negate() : value;
        }
        return c;
    }

    /**
     * Once {@code x²/4 < k (n + k) / 2}, each term is less than half the one before, so the tail is smaller than the
     * last term.
     */
    private static Ball series(int n, Ball x, int bits) {
        if (x.isZero()) {
            return n == 0 ? Ball.ONE : Ball.ZERO;
        }
        Ball half = x.scale(-1);
        Ball square = half.square(bits);
        Ball term = Ball.ONE;
        for (int m = 1; m <= n; m++) {
            term = term.multiply(half, bits).divide(m, bits);
        }
        Ball sum = term;
        double size = square.upperMagnitude();
        for (long k = 1;; k++) {
            term = term.multiply(square, bits).divide(k * (n + k), bits);
            sum = sum.add(term, bits);
            if (k * (n + k) > 2 * size && term.topExponent() < sum.bottomExponent() - bits) {
                return sum.widen(term, bits);
            }
        }
    }
}
