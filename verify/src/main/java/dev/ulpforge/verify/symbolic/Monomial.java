package dev.ulpforge.verify.symbolic;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product of powers of atoms and an exponential.
 *
 * @param powers the exponents of atoms, none 0
 * @param exponent the exponent of e
 */
record Monomial(SortedMap<Atom, Rational> powers, SymbolicForm exponent) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>(), SymbolicForm.ZERO);

    static Monomial of(Atom a, Rational power) {
        TreeMap<Atom, Rational> powers = new TreeMap<>();
        powers.put(a, power);
        return new Monomial(powers, SymbolicForm.ZERO);
    }

    static Monomial exponential(SymbolicForm exponent) {
        return new Monomial(new TreeMap<>(), exponent);
    }

    boolean isOne() {
        return powers.isEmpty() && exponent.isEmpty();
    }

    Monomial times(Monomial b) {
        TreeMap<Atom, Rational> product = new TreeMap<>(powers);
        b.powers.forEach((a, p) -> product.merge(a, p, (s, t) -> s.plus(t).signum() == 0 ? null : s.plus(t)));
        return new Monomial(product, exponent.isEmpty() ? b.exponent : exponent.plus(b.exponent));
    }

    Monomial power(Rational p) {
        TreeMap<Atom, Rational> product = new TreeMap<>();
        powers.forEach((a, q) -> product.put(a, q.times(p)));
        return new Monomial(product, exponent.scaled(Gaussian.of(p)));
    }

    Monomial without(Atom a) {
        TreeMap<Atom, Rational> rest = new TreeMap<>(powers);
        rest.remove(a);
        return new Monomial(rest, exponent);
    }

    Rational power(Atom a) {
        return powers.getOrDefault(a, Rational.ZERO);
    }

    /** The order of exponentials is that of their exponents' difference, so that a common factor does not change it. */
    @Override
    public int compareTo(Monomial b) {
        if (!exponent.equals(b.exponent)) {
            return exponent.minus(b.exponent).leadingSign();
        }
        return powers.equals(b.powers) ? 0 : powers.toString().compareTo(b.powers.toString());
    }

    @Override
    public String toString() {
        return powers + (exponent.isEmpty() ? "" : "e^(" + exponent + ")");
    }
}
