package dev.ulpforge.verify.asymptotic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.verify.symbolic.Constant;

/**
 * A function as z goes to infinity: a sum of terms, each of which grows more slowly than the one before, and a
 * remainder that is at most a constant times the growth {@code rest}.
 *
 * @param terms in descending order, with coefficients other than zero
 * @param rest the growth of the remainder; empty if there is none
 * @param oscillates whether the remainder stems from an oscillation, so that further terms do not make it smaller
 */
record Expansion(List<Term> terms, Optional<Growth> rest, boolean oscillates) {
    static final Expansion ZERO = new Expansion(List.of(), Optional.empty(), false);

    /**
     * One term.
     *
     * @param coefficient not zero
     * @param growth its growth
     */
    record Term(Constant coefficient, Growth growth) {
        Term times(Constant c, int bits) {
            return new Term(coefficient.times(c, bits), growth);
        }

        Term times(Term b, int bits) {
            return new Term(coefficient.times(b.coefficient, bits), growth.times(b.growth, bits));
        }
    }

    Expansion {
        terms = List.copyOf(terms);
    }

    static Expansion of(Constant c) {
        return of(c, Growth.ONE);
    }

    static Expansion of(Constant c, Growth growth) {
        return c.signum() == 0 ? ZERO : new Expansion(List.of(new Term(c, growth)), Optional.empty(), false);
    }

    /** {@return a function that goes up and down between bounds} */
    static Expansion oscillation() {
        return new Expansion(List.of(), Optional.of(Growth.ONE), true);
    }

    /** {@return this with a remainder of at least a growth} */
    Expansion within(Growth rest) {
        return new Expansion(terms, larger(this.rest, Optional.of(rest)), oscillates).cut(terms.size());
    }

    boolean isZero() {
        return terms.isEmpty() && rest.isEmpty();
    }

    Term leading() {
        if (terms.isEmpty()) {
            throw unknown();
        }
        return terms.getFirst();
    }

    /** {@return the sum of two sums} */
    static List<Term> merged(List<Term> a, List<Term> b, int bits) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        List<Term> sum = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int order = a.get(i).growth().compare(b.get(j).growth());
            if (order == 0) {
                Constant c = a.get(i).coefficient().plus(b.get(j++).coefficient(), bits);
                if (c.signum() != 0) {
                    sum.add(new Term(c, a.get(i).growth()));
                }
                i++;
            } else {
                sum.add(order > 0 ? a.get(i++) : b.get(j++));
            }
        }
        sum.addAll(a.subList(i, a.size()));
        sum.addAll(b.subList(j, b.size()));
        return sum;
    }

    private static Optional<Growth> larger(Optional<Growth> a, Optional<Growth> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return a.get().compare(b.get()) >= 0 ? a : b;
    }

    /** {@return this with at most {@code length} terms, none of them below the remainder} */
    Expansion cut(int length) {
        Optional<Growth> bound = terms.size() > length
                ? larger(rest, Optional.of(terms.get(length).growth()))
                : rest;
        List<Term> left = terms.subList(0, Math.min(length, terms.size()));
        return new Expansion(bound.isEmpty()
                ? left
                : left.stream().filter(t -> t.growth().compare(bound.get()) > 0).toList(), bound, oscillates);
    }

    Expansion plus(Expansion b, int length, int bits) {
        return new Expansion(merged(terms, b.terms, bits), larger(rest, b.rest), oscillates || b.oscillates)
                .cut(length);
    }

    Expansion scaled(Constant c, int bits) {
        return c.signum() == 0
                ? ZERO
                : new Expansion(terms.stream().map(t -> t.times(c, bits)).toList(), rest, oscillates);
    }

    Expansion negate() {
        return new Expansion(terms.stream().map(t -> new Term(t.coefficient().negate(), t.growth())).toList(), rest,
                oscillates);
    }

    Expansion shifted(Term by, int bits) {
        return new Expansion(terms.stream().map(t -> t.times(by, bits)).toList(),
                rest.map(r -> r.times(by.growth(), bits)), oscillates);
    }

    Expansion times(Expansion b, int length, int bits) {
        if (isZero() || b.isZero()) {
            return ZERO;
        }
        Optional<Growth> bound = larger(product(rest, b.largest(), bits), product(b.rest, largest(), bits));
        List<Term> sum = List.of();
        for (Term t : terms) {
            sum = merged(sum, b.terms.stream().map(u -> u.times(t, bits)).toList(), bits);
        }
        return new Expansion(sum, bound, oscillates || b.oscillates).cut(length);
    }

    private Optional<Growth> largest() {
        return terms.isEmpty() ? rest : Optional.of(terms.getFirst().growth());
    }

    private static Optional<Growth> product(Optional<Growth> a, Optional<Growth> b, int bits) {
        return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(a.get().times(b.get(), bits));
    }

    /**
     * {@return the terms whose growth has an order: 1 for those that go to infinity, 0 for the constant, -1 for those
     * that vanish}
     */
    Expansion part(int order) {
        return new Expansion(terms.stream().filter(t -> t.growth().order() == order).toList(),
                order < 0 ? rest : Optional.empty(), oscillates);
    }

    /** {@return whether the function goes to 0: all terms, and the remainder} */
    boolean isSmall() {
        return terms.stream().allMatch(t -> t.growth().order() < 0) && hasSmallRest();
    }

    boolean hasSmallRest() {
        return rest.isEmpty() || rest.get().order() < 0;
    }

    /** {@return why nothing is known: more terms are needed, or there is no limit} */
    RuntimeException unknown() {
        return oscillates ? NoValueException.oscillating() : new ShortException();
    }

    /** All terms that were asked for have cancelled: more are needed. */
    static final class ShortException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ShortException() {
            super("all terms cancel", null, false, false);
        }
    }
}
