package dev.ulpforge.search.core.rational;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.RealProgramBuilder;
import dev.ulpforge.search.core.program.RealProgramBuilder.Value;

/** The ways to write polynomials and rational functions as programs. Coefficient k belongs to the k-th power. */
public final class ProgramForms {

    private ProgramForms() {}

    /**
     * {@return a polynomial of degree at least 1 by Horner's rule: two operations for each degree, without additions of
     * 0}
     */
    public static Value horner(RealProgramBuilder a, Value t, DoubleDouble[] c) {
        int n = c.length - 1;
        boolean monic = c[n].equals(DoubleDouble.ONE);
        Value y = monic ? t : a.then(Operation.MUL, t, RealProgramBuilder.constant(c[n]));
        y = plus(a, y, c[n - 1]);
        for (int k = n - 2; k >= 0; k--) {
            y = plus(a, a.then(Operation.MUL, y, t), c[k]);
        }
        return y;
    }

    private static Value plus(RealProgramBuilder a, Value y, DoubleDouble c) {
        return c.hi() == 0 ? y : a.then(Operation.ADD, y, RealProgramBuilder.constant(c));
    }

    /** {@return p/q as a quotient of two Horner forms, scaled so that the denominator's first coefficient is 1} */
    public static Value quotient(RealProgramBuilder a, Value t, DoubleDouble[] p, DoubleDouble[] q) {
        DoubleDouble lead = q[q.length - 1];
        Value below = horner(a, t, scaled(q, lead));
        DoubleDouble[] above = scaled(p, lead);
        return a.then(Operation.DIV, p.length == 1 ? RealProgramBuilder.constant(p[0].over(lead)) : horner(a, t, above),
                below);
    }

    private static DoubleDouble[] scaled(DoubleDouble[] c, DoubleDouble by) {
        DoubleDouble[] r = Arrays.stream(c).map(k -> k.over(by)).toArray(DoubleDouble[]::new);
        r[r.length - 1] = c[c.length - 1].equals(by) ? DoubleDouble.ONE : r[r.length - 1];
        return r;
    }

    /**
     * {@return p/q as a continued fraction {@code b t + c + d/(t + e + f/(t + g + ...))}, if every partial denominator
     * is linear} By Euclid's algorithm; the degrees of p and q differ by at most 1.
     */
    public static Optional<Value> continuedFraction(RealProgramBuilder a, Value t, DoubleDouble[] p, DoubleDouble[] q) {
        DoubleDouble[] rest = p;
        List<DoubleDouble> whole = new ArrayList<>();
        while (rest.length >= q.length) {
            int shift = rest.length - q.length;
            whole.addFirst(rest[rest.length - 1].over(q[q.length - 1]));
            rest = Arrays.copyOf(Polynomials.minus(rest, q, whole.getFirst(), shift), rest.length - 1);
        }
        return fraction(a, t, rest, q).map(f -> whole.isEmpty()
                ? f
                : a.then(Operation.ADD, f, whole.size() == 1
                        ? RealProgramBuilder.constant(whole.getFirst())
                        : horner(a, t, whole.toArray(DoubleDouble[]::new))));
    }

    /** r/q, the degree of r one less than that of q. */
    private static Optional<Value> fraction(RealProgramBuilder a, Value t, DoubleDouble[] r, DoubleDouble[] q) {
        int n = q.length - 1;
        if (r.length != n || r[n - 1].hi() == 0) {
            return Optional.empty();
        }
        DoubleDouble slope = q[n].over(r[n - 1]);
        DoubleDouble[] rest = Polynomials.minus(q, r, slope, 1);
        DoubleDouble offset = rest[n - 1].over(r[n - 1]);
        rest = Polynomials.minus(rest, r, offset, 0);
        Value denominator = a.then(Operation.ADD, t, RealProgramBuilder.constant(offset.over(slope)));
        if (n > 1) {
            DoubleDouble[] next = Arrays.copyOf(rest, n - 1);
            Arrays.setAll(next, k -> next[k].over(slope));
            Optional<Value> inner = fraction(a, t, next, r);
            if (inner.isEmpty()) {
                return inner;
            }
            denominator = a.then(Operation.ADD, denominator, inner.get());
        }
        return Optional
                .of(a.then(Operation.DIV, RealProgramBuilder.constant(DoubleDouble.ONE.over(slope)), denominator));
    }
}
