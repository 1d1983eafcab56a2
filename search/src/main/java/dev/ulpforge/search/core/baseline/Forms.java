package dev.ulpforge.search.core.baseline;

import java.util.Arrays;
import java.util.Optional;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.Assembly;
import dev.ulpforge.search.core.program.Assembly.Value;
import dev.ulpforge.search.core.program.Operation;

/** The ways to write polynomials and rational functions as programs. Coefficient k belongs to the k-th power. */
final class Forms {

    private Forms() {}

    /** {@return the value of a polynomial of degree at least 1 by Horner's rule: two operations for each degree} */
    static Value horner(Assembly a, Value t, DoubleDouble[] c) {
        int n = c.length - 1;
        boolean monic = c[n].equals(DoubleDouble.ONE);
        Value y = monic ? t : a.then(Operation.MUL, t, Assembly.constant(c[n]));
        y = a.then(Operation.ADD, y, Assembly.constant(c[n - 1]));
        for (int k = n - 2; k >= 0; k--) {
            y = a.then(Operation.ADD, a.then(Operation.MUL, y, t), Assembly.constant(c[k]));
        }
        return y;
    }

    /** {@return p/q as a quotient of two Horner forms, the denominator's first coefficient made 1} */
    static Value quotient(Assembly a, Value t, DoubleDouble[] p, DoubleDouble[] q) {
        DoubleDouble lead = q[q.length - 1];
        Value below = horner(a, t, scaled(q, lead));
        DoubleDouble[] above = scaled(p, lead);
        return a.then(Operation.DIV, p.length == 1 ? Assembly.constant(above[0]) : horner(a, t, above), below);
    }

    private static DoubleDouble[] scaled(DoubleDouble[] c, DoubleDouble by) {
        DoubleDouble[] r = Arrays.stream(c).map(k -> k.over(by)).toArray(DoubleDouble[]::new);
        r[r.length - 1] = c[c.length - 1].equals(by) ? DoubleDouble.ONE : r[r.length - 1];
        return r;
    }

    /**
     * {@return p/q as a continued fraction {@code c + d/(t + e + f/(t + g + ...))}, if every partial denominator is
     * linear} Euclid's algorithm; degrees must be equal, or that of p one less.
     */
    static Optional<Value> continuedFraction(Assembly a, Value t, DoubleDouble[] p, DoubleDouble[] q) {
        DoubleDouble whole = p.length < q.length ? null : p[p.length - 1].over(q[q.length - 1]);
        DoubleDouble[] rest = whole == null ? p : Arrays.copyOf(minus(p, q, whole, 0), q.length - 1);
        Optional<Value> fraction = fraction(a, t, rest, q);
        return whole == null ? fraction : fraction.map(f -> a.then(Operation.ADD, f, Assembly.constant(whole)));
    }

    /** r/q, the degree of r one less than that of q. */
    private static Optional<Value> fraction(Assembly a, Value t, DoubleDouble[] r, DoubleDouble[] q) {
        int n = q.length - 1;
        if (r.length != n || r[n - 1].hi() == 0) {
            return Optional.empty();
        }
        DoubleDouble slope = q[n].over(r[n - 1]);
        DoubleDouble[] rest = minus(q, r, slope, 1);
        DoubleDouble offset = rest[n - 1].over(r[n - 1]);
        rest = minus(rest, r, offset, 0);
        Value denominator = a.then(Operation.ADD, t, Assembly.constant(offset.over(slope)));
        if (n > 1) {
            DoubleDouble[] next = Arrays.copyOf(rest, n - 1);
            Arrays.setAll(next, k -> next[k].over(slope));
            Optional<Value> inner = fraction(a, t, next, r);
            if (inner.isEmpty()) {
                return inner;
            }
            denominator = a.then(Operation.ADD, denominator, inner.get());
        }
        return Optional.of(a.then(Operation.DIV, Assembly.constant(DoubleDouble.ONE.over(slope)), denominator));
    }

    /** p - c t^shift q. */
    private static DoubleDouble[] minus(DoubleDouble[] p, DoubleDouble[] q, DoubleDouble c, int shift) {
        DoubleDouble[] r = p.clone();
        for (int k = 0; k < q.length; k++) {
            r[k + shift] = r[k + shift].minus(c.times(q[k]));
        }
        return r;
    }
}
