package dev.ulpforge.verify.asymptotic;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.ulpforge.verify.asymptotic.Expansion.Term;
import dev.ulpforge.verify.symbolic.Constant;

/**
 * A way to grow as z goes to infinity: {@code z^a (log z)^b (log log z)^c ... e^s} with a finite sum s of terms that go
 * to infinity.
 *
 * @param powers the exponents of iterated logarithms by their depth, z itself at 0; none is zero
 * @param exponent the terms of s, in descending order
 */
record Growth(SortedMap<Integer, Constant> powers, List<Term> exponent) {
    static final Growth ONE = new Growth(new TreeMap<>(), List.of());
    private static final int BITS = 64;

    /** {@return the growth of a logarithm, iterated {@code depth} times} */
    static Growth log(int depth) {
        return log(depth, Constant.of(1));
    }

    static Growth log(int depth, Constant power) {
        TreeMap<Integer, Constant> powers = new TreeMap<>();
        powers.put(depth, power);
        return new Growth(powers, List.of());
    }

    Growth times(Growth b, int bits) {
        TreeMap<Integer, Constant> product = new TreeMap<>(powers);
        b.powers.forEach((d, p) -> product.merge(d, p, (s, t) -> nonzero(s.plus(t, bits))));
        return new Growth(product, Expansion.merged(exponent, b.exponent, bits));
    }

    private static Constant nonzero(Constant c) {
        return c.signum() == 0 ? null : c;
    }

    Growth power(Constant p, int bits) {
        TreeMap<Integer, Constant> product = new TreeMap<>();
        powers.forEach((d, q) -> product.put(d, q.times(p, bits)));
        return new Growth(product, exponent.stream().map(t -> t.times(p, bits)).toList());
    }

    Growth inverse() {
        return power(Constant.of(-1), BITS);
    }

    /** {@return the terms of the logarithm, in descending order} */
    List<Term> logarithm(int bits) {
        List<Term> sum = new ArrayList<>(exponent);
        for (var p : powers.entrySet()) {
            sum = Expansion.merged(sum, List.of(new Term(p.getValue(), log(p.getKey() + 1))), bits);
        }
        return List.copyOf(sum);
    }

    /** {@return the sign of the logarithm's leading term: whether this goes to infinity, to zero, or is 1} */
    int order() {
        if (exponent.isEmpty()) {
            return powers.isEmpty() ? 0 : powers.firstEntry().getValue().signum();
        }
        return logarithm(BITS).getFirst().coefficient().signum();
    }

    /** {@return 1, -1 or 0 if this grows faster than b, more slowly, or is b} */
    int compare(Growth b) {
        return this == b ? 0 : times(b.inverse(), BITS).order();
    }
}
