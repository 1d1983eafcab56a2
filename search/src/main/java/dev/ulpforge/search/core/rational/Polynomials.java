package dev.ulpforge.search.core.rational;

import java.util.Arrays;
import java.util.List;

import dev.ulpforge.search.core.number.DoubleDouble;

/** Arithmetic of polynomials, coefficient k for the k-th power. */
public final class Polynomials {

    private Polynomials() {}

    /** {@return c(v - center) as a polynomial in v} */
    public static DoubleDouble[] shifted(DoubleDouble[] c, DoubleDouble center) {
        DoubleDouble[] r = { c[c.length - 1] };
        for (int k = c.length - 2; k >= 0; k--) {
            r = times(r, center);
            r[0] = r[0].plus(c[k]);
        }
        return r;
    }

    /** {@return c(v) * (v - root)} */
    public static DoubleDouble[] times(DoubleDouble[] c, DoubleDouble root) {
        DoubleDouble[] r = new DoubleDouble[c.length + 1];
        Arrays.fill(r, DoubleDouble.ZERO);
        for (int k = 0; k < c.length; k++) {
            r[k + 1] = r[k + 1].plus(c[k]);
            r[k] = r[k].minus(c[k].times(root));
        }
        return r;
    }

    /** {@return c(v) times all {@code v - root}} */
    public static DoubleDouble[] times(DoubleDouble[] c, List<DoubleDouble> roots) {
        DoubleDouble[] r = c;
        for (DoubleDouble root : roots) {
            r = times(r, root);
        }
        return r;
    }

    /** {@return p - c v^shift q, q no longer than p} */
    public static DoubleDouble[] minus(DoubleDouble[] p, DoubleDouble[] q, DoubleDouble c, int shift) {
        DoubleDouble[] r = p.clone();
        for (int k = 0; k < q.length; k++) {
            r[k + shift] = r[k + shift].minus(c.times(q[k]));
        }
        return r;
    }

    /** {@return v to the power k, by repeated multiplication} */
    public static DoubleDouble power(DoubleDouble v, int k) {
        DoubleDouble p = DoubleDouble.ONE;
        for (int i = 0; i < k; i++) {
            p = p.times(v);
        }
        return p;
    }

    /** {@return c(v), by Horner's rule} */
    public static DoubleDouble at(DoubleDouble[] c, DoubleDouble v) {
        DoubleDouble y = DoubleDouble.ZERO;
        for (int k = c.length - 1; k >= 0; k--) {
            y = y.times(v).plus(c[k]);
        }
        return y;
    }
}
