package dev.ulpforge.verify.asymptotic;

import java.math.BigInteger;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Constant;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Inverse functions of expansions: the principal branch of Lambert's, and those of the error function and the normal
 * distribution.
 *
 * @param algebra the arithmetic
 * @param local   finds limits of arguments
 */
record InverseExpansions(Algebra algebra, LocalSeries local) {

    /** DLMF 4.13.5 at 0; far to the right {@code log u - log log u + log log u / log u}, by 4.13.10. */
    Expansion lambertw(Expansion u) {
        if (local.isFar(u)) {
            if (algebra.sign(u) < 0) {
                throw NoValueException.outside();
            }
            Expansion first = algebra.log(u);
            Expansion second = algebra.log(first);
            Expansion ratio = algebra.divide(second, first);
            return algebra.add(algebra.subtract(first, second), ratio)
                    .within(algebra.multiply(ratio, ratio).leading().growth());
        }
        return local.limit(u).signum() == 0
                ? algebra.series(u, k -> k == 0
                        ? Constant.of(0)
                        : Constant.of(BigInteger.valueOf(-k).pow(k - 1)).over(Algebra.factorial(k), algebra.bits))
                : local.value(Function.LAMBERTW, u);
    }

    /**
     * With {@code w = u sqrt(pi)/2} the sum of {@code c_k w^(2k + 1) / (2k + 1)}, {@code c_k} being the sum of {@code
     * c_m c_(k-1-m) / ((m + 1)(2m + 1))} over m below k (Carlitz 1963).
     */
    Expansion erfinv(Expansion u) {
        Constant c = local.limit(u);
        if (c.signum() != 0) {
            int inside = Constant.of(1).plus(c.times(c, algebra.bits).negate(), algebra.bits).signum();
            if (inside < 0) {
                throw NoValueException.outside();
            }
            if (inside == 0) {
                throw new UndecidedException("no expansion of erfinv is known at the ends of its domain");
            }
            return local.value(Function.ERFINV, u);
        }
        Constant[] a = new Constant[algebra.length];
        a[0] = Constant.of(1);
        for (int k = 1; k < a.length; k++) {
            a[k] = Constant.of(0);
            for (int m = 0; m < k; m++) {
                a[k] = a[k].plus(a[m].times(a[k - 1 - m], algebra.bits)
                        .over(Constant.of((m + 1L) * (2L * m + 1)), algebra.bits), algebra.bits);
            }
        }
        Expansion w = algebra.multiply(u, algebra.scale(algebra.root(local.pi()), 1, 2));
        return algebra.multiply(w, algebra.series(algebra.multiply(w, w),
                k -> a[k].over(Constant.of(2L * k + 1), algebra.bits)));
    }

    Expansion normquantile(Expansion u) {
        return algebra.multiply(algebra.root(algebra.number(2)),
                erfinv(algebra.subtract(algebra.scale(u, 2, 1), algebra.number(1))));
    }
}
