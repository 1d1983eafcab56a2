package dev.ulpforge.verify.oracle.pointwise;

import java.math.BigInteger;

/**
 * The sums of Hankel's expansion of Bessel functions at large arguments, {@code J_n(t) ~ sqrt(2 / (pi t)) (even(t)
 * cos(w) - odd(t) sin(w))}, {@code w = t - n pi/2 - pi/4} (DLMF 10.17.3). The remainder of each sum is at most the
 * first omitted term if {@code n <= 1} (10.17(iii)).
 *
 * @param n the order
 * @param terms the number of terms in both sums together
 */
public record HankelExpansion(int n, int terms) {

    /** {@return the sum over even powers of 1/t, as the text of an expression} */
    public String even(String t) {
        return series(0, t);
    }

    /** {@return the sum over odd powers of 1/t, as the text of an expression} */
    public String odd(String t) {
        return "(" + series(1, t) + " / " + t + ")";
    }

    /** {@return the terms of even or odd k, by Horner's rule, without a factor 1/t for the odd ones} */
    private String series(int parity, String t) {
        StringBuilder text = new StringBuilder();
        int open = 0;
        for (int k = parity; k < terms; k += 2) {
            if (k > parity) {
                text.append(" + 1 / (").append(t).append(" * ").append(t).append(") * (");
                open++;
            }
            text.append(coefficient(k));
        }
        return "(" + text + ")".repeat(open + 1);
    }

    /** {@return {@code (-1)^(k/2) a_k} as a fraction} */
    private String coefficient(int k) {
        BigInteger numerator = BigInteger.ONE;
        BigInteger denominator = BigInteger.ONE;
        for (int j = 1; j <= k; j++) {
            numerator = numerator.multiply(BigInteger.valueOf(4L * n * n - (2L * j - 1) * (2L * j - 1)));
            denominator = denominator.multiply(BigInteger.valueOf(8L * j));
        }
        boolean isNegative = numerator.signum() < 0 != (k / 2 % 2 != 0);
        return "(" + (isNegative ? "-" : "") + numerator.abs() + " / " + denominator + ")";
    }
}
