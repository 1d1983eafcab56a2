package dev.ulpforge.verify.function;

import java.math.BigInteger;
import java.util.Optional;

/** Rational roots of rational numbers. */
public final class Roots {
    private Roots() {}

    /** {@return the real n-th root of x if it is rational; x is not negative for an even n} */
    public static Optional<Value> of(Value.Fraction x, int n) {
        return root(x.numerator().abs(), n).flatMap(
                p -> root(x.denominator(), n).map(q -> Value.Fraction.of(x.signum() < 0 ? p.negate() : p, q)));
    }

    /** {@return the n-th root of a positive integer if it is an integer} */
    private static Optional<BigInteger> root(BigInteger a, int n) {
        int zeros = a.getLowestSetBit();
        if (zeros % n != 0) {
            return Optional.empty();
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
        return low.pow(n).equals(odd) ? Optional.of(low.shiftLeft(zeros / n)) : Optional.empty();
    }
}
