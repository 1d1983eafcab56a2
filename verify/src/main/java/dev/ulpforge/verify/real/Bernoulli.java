package dev.ulpforge.verify.real;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;

/** The coefficients {@code B_2k / (2k (2k - 1))} of Stirling's series (DLMF 5.11.1). */
final class Bernoulli {
    private static final ConcurrentHashMap<Integer, Ball[]> KNOWN = new ConcurrentHashMap<>();
    private static BigInteger[] tangents = tangentNumbers(16);

    private Bernoulli() {}

    /** {@return the coefficients for k = 1 to n; entry 0 is unused} */
    static Ball[] stirling(int n, int bits) {
        int precision = (bits / 64 + 1) * 64;
        Ball[] known = KNOWN.get(precision);
        if (known == null || known.length <= n) {
            known = coefficients(Math.max(2 * n, 16), precision);
            KNOWN.put(precision, known);
        }
        return known;
    }

    /** B_2k = (-1)^(k-1) 2k T_k / (4^k (4^k - 1)) with the tangent numbers T_k (DLMF 24.15.4). */
    private static Ball[] coefficients(int n, int bits) {
        BigInteger[] t = tangents(n);
        Ball[] c = new Ball[n + 1];
        c[0] = Ball.ZERO;
        for (int k = 1; k <= n; k++) {
            BigInteger four = BigInteger.ONE.shiftLeft(2 * k);
            BigInteger denominator = four.multiply(four.subtract(BigInteger.ONE))
                    .multiply(BigInteger.valueOf(2L * k - 1));
            Ball b = Ball.of(t[k], 0).divide(Ball.of(denominator, 0), bits);
            c[k] = k % 2 == 1 ? b : b.negate();
        }
        return c;
    }

    private static synchronized BigInteger[] tangents(int n) {
        if (tangents.length <= n) {
            tangents = tangentNumbers(2 * n);
        }
        return tangents;
    }

    /** Brent and Harvey, "Fast computation of Bernoulli, Tangent and Secant numbers", algorithm TangentNumbers. */
    private static BigInteger[] tangentNumbers(int n) {
        BigInteger[] t = new BigInteger[n + 1];
        t[0] = BigInteger.ZERO;
        t[1] = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            t[k] = t[k - 1].multiply(BigInteger.valueOf(k - 1L));
        }
        for (int k = 2; k <= n; k++) {
            for (int j = k; j <= n; j++) {
                t[j] = t[j - 1].multiply(BigInteger.valueOf((long) j - k))
                        .add(t[j].multiply(BigInteger.valueOf(j - k + 2L)));
            }
        }
        return t;
    }
}
