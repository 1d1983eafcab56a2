package dev.ulpforge.verify.symbolic;

/**
 * A factor that is not taken apart: x, pi, a prime number under a root, a logarithm, another function's value, or a
 * whole form that is divided by or under a root.
 *
 * @param kind which of these
 * @param key a text that equal atoms share
 * @param base the number under a logarithm, a divisor or a radicand; null for the others
 */
record Atom(Kind kind, String key, SymbolicForm base) implements Comparable<Atom> {
    enum Kind {
        SYMBOL, PRIME, LOGARITHM, BASE
    }

    static final Atom X = symbol("x");
    static final Atom PI = symbol("pi");

    static Atom symbol(String key) {
        return new Atom(Kind.SYMBOL, key, null);
    }

    static Atom prime(Rational p) {
        return new Atom(Kind.PRIME, p.toString(), SymbolicForm.of(p));
    }

    static Atom log(SymbolicForm of) {
        return new Atom(Kind.LOGARITHM, "log(" + of + ")", of);
    }

    static Atom base(SymbolicForm base) {
        return new Atom(Kind.BASE, "{" + base + "}", base);
    }

    /** {@return whether its value is certainly positive wherever it is real} */
    boolean isPositive() {
        return kind == Kind.PRIME || this.equals(PI);
    }

    /** {@return whether whole powers are multiplied out} */
    boolean isExpanded() {
        return kind == Kind.PRIME || kind == Kind.BASE;
    }

    @Override
    public int compareTo(Atom other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atom a && key.equals(a.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
