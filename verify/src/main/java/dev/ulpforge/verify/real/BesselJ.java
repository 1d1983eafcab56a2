package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * Bessel functions of the first kind of integer order and their Taylor coefficients.
 *
 * <p>{@code J_n(x) = (x/2)^n sum_k (-x²/4)^k / (k! (n + k)!)} (DLMF 10.2.2), and far from zero the expansion 10.17.3;
 * {@code d^k/dx^k J_n = 2^-k sum_j (-1)^j C(k, j) J_(n-k+2j)} (10.6.7), {@code J_-n = (-1)^n J_n}. Since {@code |J_n| ≤
 * 1} everywhere (10.14.1), no derivative is greater than 1.
 */
public final class BesselJ {
    /** Arguments beyond this exponent are not floats, and their values are merely enclosed. */
    private static final int MAX_TOP = 1100;
    private static final int GUARD = 24;
    /**
     * The smallest term of the expansion is about {@code e^(-2x)}, so x must be at least this multiple of the number of
     * bits.
     */
    private static final double FAR = 0.37;

    private BesselJ() {}

    /** {@return J_n(x) for n = 0 or 1} */
    public static Ball of(int n, Ball x, int bits) {
        return coefficients(n, x, 0, bits)[0];
    }

    /** {@return coefficients 0 to order of J_n at every point of x, for n = 0 or 1} */
    public static Ball[] coefficients(int n, Ball x, int order, int bits) {
        if (!x.isBounded() || x.topExponent() > MAX_TOP) {
            return bounded(order);
        }
        return x.isExact() ? at(n, x, order, bits) : around(n, x, order, bits);
    }

    private static Ball[] bounded(int order) {
        Ball[] c = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            c[k] = Ball.ZERO.widen(inverseFactorial(k), 64);
        }
        return c;
    }

    private static Ball inverseFactorial(int k) {
        return Ball.ONE.divide(factorial(k), 64);
    }

    private static Ball factorial(int k) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= k; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        return Ball.of(factorial, 0);
    }

    /**
     * At m + h: {@code c_k + (k + 1) c_(k+1) h} at m, and half the square of h times a derivative, which is at most 1.
     */
    private static Ball[] around(int n, Ball x, int order, int bits) {
        Ball[] middle = at(n, x.midpoint(), order + 1, bits);
        Ball h = x.radius();
        Ball[] c = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            Ball bend = h.square(64).scale(-1).multiply(inverseFactorial(k), 64);
            c[k] = middle[k].widen(middle[k + 1].multiply(k + 1L, 64).multiply(h, 64), bits).widen(bend, bits);
        }
        return c;
    }

    private static Ball[] at(int n, Ball x, int order, int bits) {
        int w = bits + 16 + 2 * order;
        Ball[] orders = orders(n + order, x.abs(), w);
        Ball[] c = new Ball[order + 1];
        for (int k = 0; k <= order; k++) {
            Ball sum = Ball.ZERO;
            long binomial = 1;
            for (int j = 0; j <= k; j++) {
                int m = n - k + 2 * j;
                boolean isNegative = (m < 0 && m % 2 != 0) != (j % 2 != 0);
                Ball term = orders[Math.abs(m)].multiply(binomial, w);
                sum = sum.add(isNegative ? term.negate() : term, w);
                binomial = binomial * (k - j) / (j + 1);
            }
            Ball value = sum.scale(-k).divide(factorial(k), bits);
            c[k] = x.signum() < 0 && (n + k) % 2 == 1 ? value.negate() : value;
        }
        return c;
    }

    /**
     * {@return J_0 to J_last at an exact x ≥ 0} The recurrence {@code J_(m-1) + J_(m+1) = 2m/x J_m} (10.6.1) is stable
     * upwards while the order is below x, and downwards where it is above.
     */
    private static Ball[] orders(int last, Ball x, int bits) {
        double size = x.doubleValue();
        int wide = bits + GUARD + 2 * last;
        return size > FAR * wide && size > last
                ? upwards(last, x, wide)
                : downwards(last, x, wide + (int) Math.ceil(1.5 * size));
    }

    private static Ball[] upwards(int last, Ball x, int bits) {
        Ball[] j = new Ball[last + 1];
        for (int m = 0; m <= last; m++) {
            j[m] = m < 2
                    ? far(m, x, bits)
                    : j[m - 1].multiply(2 * (m - 1L), bits).divide(x, bits).subtract(j[m - 2], bits);
        }
        return j;
    }

    private static Ball[] downwards(int last, Ball x, int bits) {
        Ball[] j = new Ball[last + 1];
        for (int m = last; m >= 0; m--) {
            j[m] = m > last - 2 || x.isZero()
                    ? series(m, x, bits)
                    : j[m + 1].multiply(2 * (m + 1L), bits).divide(x, bits).subtract(j[m + 2], bits);
        }
        return j;
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
        Ball square = half.square(bits).negate();
        Ball term = Ball.ONE;
        for (int m = 1; m <= n; m++) {
            term = term.multiply(half, bits).divide(m, bits);
        }
        long first = term.topExponent();
        Ball sum = term;
        double size = square.upperMagnitude();
        for (long k = 1;; k++) {
            term = term.multiply(square, bits).divide(k * (n + k), bits);
            sum = sum.add(term, bits);
            if (k * (n + k) > 2 * size && term.topExponent() < Math.min(first, 0) - bits) {
                return sum.widen(term, bits);
            }
        }
    }

    /**
     * DLMF 10.17.3 for n = 0 or 1: {@code sqrt(2 / (pi x)) (P cos w - Q sin w)}, {@code w = x - n pi/2 - pi/4}; the
     * remainders of the series for P and Q are at most the first omitted terms (10.17(iii)).
     */
    private static Ball far(int n, Ball x, int bits) {
        Ball sin = Trigonometric.sin(x, bits);
        Ball cos = Trigonometric.cos(x, bits);
        Ball[] pq = asymptotic(n, x, bits);
        Ball cosine = n == 0 ? cos.add(sin, bits) : sin.subtract(cos, bits);
        Ball sine = n == 0 ? sin.subtract(cos, bits) : cos.add(sin, bits).negate();
        Ball wave = pq[0].multiply(cosine, bits).subtract(pq[1].multiply(sine, bits), bits);
        return wave.divide(Constants.piBall(bits).multiply(x, bits).sqrt(bits), bits);
    }

    /**
     * {@return P and Q}: sums over even and odd k of {@code a_k / x^k} with alternating signs, {@code a_k = a_(k-1)
     * (4n² - (2k-1)²) / (8k)}
     */
    private static Ball[] asymptotic(int n, Ball x, int bits) {
        Ball[] sums = { Ball.ONE, Ball.ZERO };
        Ball[] left = new Ball[2];
        Ball term = Ball.ONE;
        for (int k = 1;; k++) {
            term = term.multiply(4L * n * n - (2L * k - 1) * (2L * k - 1), bits).divide(x.multiply(8L * k, bits), bits);
            boolean isSmall = k > 4 && (term.topExponent() < -bits || 2 * k > 3 * bits);
            left[k % 2] = isSmall ? term : null;
            if (!isSmall) {
                sums[k % 2] = sums[k % 2].add(k / 2 % 2 == 0 ? term : term.negate(), bits);
            } else if (left[1 - k % 2] != null) {
                return new Ball[]{ sums[0].widen(left[0], bits), sums[1].widen(left[1], bits) };
            }
        }
    }
}
