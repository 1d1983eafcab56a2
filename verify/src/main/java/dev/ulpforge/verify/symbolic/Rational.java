package dev.ulpforge.verify.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rational number in lowest terms.
 *
 * @param n the numerator
 * @param d the denominator, positive
 */
record Rational(BigInteger n, BigInteger d) {
    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);
    static final Rational HALF = of(1).over(2);

    static Rational of(long n) {
        return new Rational(BigInteger.valueOf(n), BigInteger.ONE);
    }

    static Rational of(BigInteger n, BigInteger d) {
        BigInteger g = n.gcd(d).multiply(BigInteger.valueOf(d.signum()));
        return new Rational(n.divide(g), d.divide(g));
    }

    static Rational of(BigDecimal x) {
        return x.scale() > 0
                ? of(x.unscaledValue(), BigInteger.TEN.pow(x.scale()))
                : of(x.toBigIntegerExact(), BigInteger.ONE);
    }

    int signum() {
        return n.signum();
    }

    boolean isInteger() {
        return d.equals(BigInteger.ONE);
    }

    Rational plus(Rational b) {
        return of(n.multiply(b.d).add(b.n.multiply(d)), d.multiply(b.d));
    }

    Rational times(Rational b) {
        return of(n.multiply(b.n), d.multiply(b.d));
    }

    Rational over(long k) {
        return of(n, d.multiply(BigInteger.valueOf(k)));
    }

    Rational negate() {
        return new Rational(n.negate(), d);
    }

    Rational inverse() {
        return of(d, n);
    }

    Rational abs() {
        return new Rational(n.abs(), d);
    }

    BigInteger floor() {
        BigInteger[] q = n.divideAndRemainder(d);
        return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
    }

    int size() {
        return n.bitLength() + d.bitLength();
    }

    @Override
    public String toString() {
        return isInteger() ? n.toString() : n + "/" + d;
    }
}
