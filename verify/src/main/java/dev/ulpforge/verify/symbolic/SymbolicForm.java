package dev.ulpforge.verify.symbolic;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A sum of monomials with complex rational coefficients; equal forms are equal text. Immutable. */
final class SymbolicForm {
    static final SymbolicForm ZERO = new SymbolicForm(new TreeMap<>());
    static final SymbolicForm ONE = of(Rational.ONE);
    /** Larger forms are given up. */
    private static final int MAX_TERMS = 300;
    private static final int MAX_BITS = 6000;
    private static final int MAX_POWER = 24;

    private final SortedMap<Monomial, Gaussian> terms;
    private String text;

    private SymbolicForm(SortedMap<Monomial, Gaussian> terms) {
        this.terms = terms;
    }

    static SymbolicForm of(Rational c) {
        return of(Gaussian.of(c), Monomial.ONE);
    }

    static SymbolicForm of(Atom a) {
        return of(Gaussian.ONE, Monomial.of(a, Rational.ONE));
    }

    static SymbolicForm of(Gaussian c, Monomial m) {
        TreeMap<Monomial, Gaussian> terms = new TreeMap<>();
        if (!c.isZero()) {
            terms.put(m, c);
        }
        return new SymbolicForm(terms);
    }

    SortedMap<Monomial, Gaussian> terms() {
        return terms;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean isSingle() {
        return terms.size() == 1;
    }

    Monomial monomial() {
        return terms.firstKey();
    }

    Gaussian coefficient() {
        return terms.get(terms.firstKey());
    }

    /** {@return whether this is a rational number} */
    boolean isRational() {
        return isEmpty() || isSingle() && monomial().isOne() && coefficient().isReal();
    }

    Rational rational() {
        return isEmpty() ? Rational.ZERO : coefficient().re();
    }

    /** {@return whether no coefficient has an imaginary part, in exponents neither} */
    boolean isReal() {
        return terms.entrySet().stream()
                .allMatch(t -> t.getValue().isReal() && t.getKey().exponent().isReal());
    }

    int leadingSign() {
        return isEmpty() ? 0 : coefficient().signum();
    }

    SymbolicForm plus(SymbolicForm b) {
        TreeMap<Monomial, Gaussian> sum = new TreeMap<>(terms);
        b.terms.forEach((m, c) -> sum.merge(m, c, (s, t) -> s.plus(t).isZero() ? null : s.plus(t)));
        return limited(sum);
    }

    SymbolicForm minus(SymbolicForm b) {
        return plus(b.scaled(Gaussian.ONE.negate()));
    }

    SymbolicForm scaled(Gaussian c) {
        TreeMap<Monomial, Gaussian> product = new TreeMap<>();
        terms.forEach((m, d) -> product.put(m, d.times(c)));
        return new SymbolicForm(product);
    }

    SymbolicForm times(SymbolicForm b) {
        SymbolicForm sum = ZERO;
        for (Map.Entry<Monomial, Gaussian> s : terms.entrySet()) {
            for (Map.Entry<Monomial, Gaussian> t : b.terms.entrySet()) {
                sum = sum.plus(expanded(s.getValue().times(t.getValue()), s.getKey().times(t.getKey())));
            }
        }
        return sum;
    }

    private static SymbolicForm limited(SortedMap<Monomial, Gaussian> terms) {
        if (terms.size() > MAX_TERMS || terms.values().stream().anyMatch(c -> c.re().size() > MAX_BITS)) {
            throw new TooLargeException();
        }
        return new SymbolicForm(terms);
    }

    /** {@return a term in which powers of primes and of whole forms are below 1} */
    static SymbolicForm expanded(Gaussian c, Monomial m) {
        for (Map.Entry<Atom, Rational> p : m.powers().entrySet()) {
            Atom a = p.getKey();
            BigInteger whole = p.getValue().floor();
            boolean folds = a.kind() == Atom.Kind.PRIME ? whole.signum() != 0 : whole.signum() > 0;
            if (a.isExpanded() && folds) {
                Rational rest = p.getValue().plus(Rational.of(whole, BigInteger.ONE).negate());
                Monomial left = m.without(a);
                SymbolicForm others = expanded(c, rest.signum() == 0 ? left : left.times(Monomial.of(a, rest)));
                return others.times(a.base().power(whole.intValueExact()));
            }
        }
        return of(c, m);
    }

    /** {@return this to an integer power} */
    SymbolicForm power(int n) {
        if (Math.abs(n) > MAX_POWER && !isSingle()) {
            throw new TooLargeException();
        }
        SymbolicForm base = n < 0 ? inverse() : this;
        SymbolicForm product = ONE;
        for (int i = 0; i < Math.abs(n); i++) {
            product = product.times(base);
        }
        return product;
    }

    /** {@return 1 / this} A sum is divided by its first term, so that sums that differ by a factor share an atom. */
    SymbolicForm inverse() {
        if (isEmpty()) {
            throw new TooLargeException();
        }
        Monomial m = monomial().power(Rational.ONE.negate());
        SymbolicForm first = expanded(coefficient().inverse(), m);
        return isSingle()
                ? first
                : first.times(of(Gaussian.ONE, Monomial.of(Atom.base(times(first)), Rational.ONE.negate())));
    }

    /** {@return whether this is 0 once all divisors are multiplied out} */
    boolean isZero() {
        return multipliedOut(_ -> true).isEmpty();
    }

    /**
     * {@return this times its divisors}
     *
     * @param hears of each divisor; false to leave it and all others
     */
    SymbolicForm multipliedOut(Predicate<SymbolicForm> hears) {
        SymbolicForm f = this;
        for (int i = 0; i < MAX_POWER && !f.isEmpty(); i++) {
            Atom divisor = f.divisor();
            if (divisor == null || !hears.test(divisor.base())) {
                return f;
            }
            Rational least = f.terms.keySet().stream().map(m -> m.power(divisor))
                    .min((a, b) -> a.plus(b.negate()).signum()).orElseThrow();
            f = f.timesPower(divisor, Rational.of(least.floor().negate(), BigInteger.ONE));
        }
        return f;
    }

    private SymbolicForm timesPower(Atom a, Rational p) {
        SymbolicForm sum = ZERO;
        for (Map.Entry<Monomial, Gaussian> t : terms.entrySet()) {
            sum = sum.plus(expanded(t.getValue(), t.getKey().times(Monomial.of(a, p))));
        }
        return sum;
    }

    private Atom divisor() {
        Predicate<Atom> isBase = a -> a.kind() == Atom.Kind.BASE;
        return terms.keySet().stream().flatMap(m -> m.powers().entrySet().stream())
                .filter(p -> isBase.test(p.getKey()) && p.getValue().signum() < 0).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymbolicForm f && (this == f || toString().equals(f.toString()));
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        if (text == null) {
            text = terms.toString();
        }
        return text;
    }

    /** A form is too large to go on with, or divides by zero: nothing is proven. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("the form is too large", null, false, false);
        }
    }
}
