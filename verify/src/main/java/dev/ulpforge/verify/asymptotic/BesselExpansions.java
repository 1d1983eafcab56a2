package dev.ulpforge.verify.asymptotic;

import java.util.function.IntFunction;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Constant;

/**
 * Bessel functions of order 0 or 1 of expansions.
 *
 * @param algebra    the arithmetic
 * @param local      finds limits of arguments
 * @param order      0 or 1
 * @param isModified whether it is I rather than J
 */
record BesselExpansions(Algebra algebra, LocalSeries local, int order, boolean isModified) {

    Expansion of(Expansion u) {
        if (local.isFar(u)) {
            return algebra.sign(u) > 0 || order == 0 ? far(positive(u)) : far(positive(u)).negate();
        }
        Constant c = local.limit(u);
        return c.signum() == 0 ? atZero(u) : algebra.series(u.part(-1), coefficients(c));
    }

    private Expansion positive(Expansion u) {
        return algebra.sign(u) > 0 ? u : u.negate();
    }

    /** DLMF 10.2.2 and 10.25.2, in powers of {@code (u/2)²}. */
    private Expansion atZero(Expansion u) {
        Expansion half = algebra.scale(u, 1, 2);
        Expansion even = algebra.series(algebra.multiply(half, half),
                k -> Constant.of(k % 2 == 0 || isModified ? 1 : -1)
                        .over(Algebra.factorial(k).times(Algebra.factorial(k + order), algebra.bits), algebra.bits));
        return order == 0 ? even : algebra.multiply(even, half);
    }

    /** DLMF 10.40.1; a J oscillates, and vanishes as {@code u^(-1/2)} does (10.17.3). */
    private Expansion far(Expansion u) {
        if (!isModified) {
            return algebra.multiply(Expansion.oscillation(), algebra.root(algebra.reciprocal(u)));
        }
        Constant[] a = new Constant[algebra.length];
        a[0] = Constant.of(1);
        for (int k = 1; k < a.length; k++) {
            long odd = 2L * k - 1;
            a[k] = times(a[k - 1], odd * odd - 4L * order).over(Constant.of(8L * k), algebra.bits);
        }
        Expansion sum = algebra.series(algebra.reciprocal(u), k -> a[k]);
        Expansion scale = algebra.root(algebra.multiply(algebra.scale(local.pi(), 2, 1), u));
        return algebra.multiply(algebra.exp(u), algebra.divide(sum, scale));
    }

    /**
     * The Taylor coefficients at a c other than 0. Those of the differential equation {@code x² y'' + x y' + (±x² -
     * ν²) y = 0} (DLMF 10.2.1, 10.25.1) at {@code x = c + t} give each from the four before it.
     */
    private IntFunction<Constant> coefficients(Constant c) {
        int bits = algebra.bits;
        Constant[] a = new Constant[algebra.length + 2];
        a[0] = value(order, c);
        a[1] = slope(c);
        Constant square = c.times(c, bits);
        Constant signed = isModified ? square.negate() : square;
        for (int m = 0; m + 2 < a.length; m++) {
            Constant sum = times(c.times(a[m + 1], bits), (m + 1L) * (2L * m + 1))
                    .plus(a[m].times(signed.plus(Constant.of((long) m * m - order), bits), bits), bits);
            Constant older = m == 0 ? Constant.of(0) : times(c.times(a[m - 1], bits), 2);
            older = m < 2 ? older : older.plus(a[m - 2], bits);
            sum = sum.plus(isModified ? older.negate() : older, bits);
            a[m + 2] = sum.negate().over(times(square, (m + 2L) * (m + 1)), bits);
        }
        return k -> a[k];
    }

    private Constant times(Constant c, long n) {
        return c.times(Constant.of(n), algebra.bits);
    }

    private Constant value(int of, Constant c) {
        return c.apply(isModified
                ? of == 0 ? Function.BESSELI0 : Function.BESSELI1
                : of == 0 ? Function.BESSELJ0 : Function.BESSELJ1, algebra.bits);
    }

    /** The derivative: {@code J0' = -J1, I0' = I1, J1' = J0 - J1/x, I1' = I0 - I1/x} (DLMF 10.6.2, 10.29.2). */
    private Constant slope(Constant c) {
        Constant other = value(1 - order, c);
        return order == 0
                ? isModified ? other : other.negate()
                : other.plus(value(1, c).over(c, algebra.bits).negate(), algebra.bits);
    }
}
