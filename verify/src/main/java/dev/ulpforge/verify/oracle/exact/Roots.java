package dev.ulpforge.verify.oracle.exact;

import java.math.BigInteger;

/** Rational roots of rational numbers. */
final class Roots {
    private Roots() {}

    /** {@return the real n-th root of x if it is rational, otherwise null; x is not negative for an even n} */
    static Value of(Value.Fraction x, int n) {
        BigInteger p = root(x.numerator().abs(), n);
        BigInteger q = p == null ? null : root(x.denominator(), n);
        return q == null ? null : Value.Fraction.of(x.signum() < 0 ? p.negate() : p, q);
    }

    /** {@return the n-th root of a positive integer if it is an integer, otherwise null} */
    private static BigInteger root(BigInteger a, int n) {
        int zeros = a.getLowestSetBit();
        if (zeros % n != 0) {
            return null;
        }
        BigInteger odd = a.shiftRight(zeros);
        BigInteger low = BigInteger.ONE.shiftLeft((odd.bitLength() - 1) / n);
        BigInteger high = low.shiftLeft(1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(n).compareTo(odd) < 0) {
                low = middle.add(BigInteger.ONE);
            } else {
                high = middle;
            }
        }
        return low.pow(n).equals(odd) ? low.shiftLeft(zeros / n) : null;
    }
}
