package dev.ulpforge.verify.asymptotic;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Constant;
import dev.ulpforge.verify.symbolic.UndecidedException;

/** Error functions, gamma, its kin and Airy's function of expansions. */
final class SpecialExpansions {
    /** Numerators and denominators of {@code B_2k / (2k (2k - 1))} (DLMF 5.11.1). */
    private static final long[][] STIRLING = { { 1, 12 }, { -1, 360 }, { 1, 1260 }, { -1, 1680 }, { 1, 1188 },
            { -691, 360360 }, { 1, 156 } };
    /** Numerators and denominators of {@code B_2k / 2k} (DLMF 5.11.2). */
    private static final long[][] DIGAMMA = { { 1, 12 }, { -1, 120 }, { 1, 252 }, { -1, 240 }, { 1, 132 },
            { -691, 32760 }, { 1, 12 } };

    private final Algebra algebra;
    private final LocalSeries local;

    SpecialExpansions(Algebra algebra, LocalSeries local) {
        this.algebra = algebra;
        this.local = local;
    }

    private Expansion one() {
        return algebra.number(1);
    }

    private Expansion square(Expansion u) {
        return algebra.multiply(u, u);
    }

    Expansion erf(Expansion u) {
        if (local.isFar(u)) {
            return algebra.sign(u) > 0
                    ? algebra.subtract(one(), erfc(u))
                    : algebra.subtract(erfc(u.negate()), one());
        }
        return local.integral(Function.ERF, u, v -> algebra.divide(
                algebra.scale(algebra.exp(square(v).negate()), 2, 1), algebra.root(local.pi())));
    }

    /** DLMF 7.12.1 far to the right. */
    Expansion erfc(Expansion u) {
        if (!local.isFar(u)) {
            return algebra.subtract(one(), erf(u));
        }
        if (algebra.sign(u) < 0) {
            return algebra.subtract(algebra.number(2), erfc(u.negate()));
        }
        Constant[] c = new Constant[algebra.length];
        c[0] = Constant.of(1);
        for (int k = 1; k < c.length; k++) {
            c[k] = c[k - 1].times(Constant.of(1L - 2 * k), algebra.bits).over(Constant.of(2), algebra.bits);
        }
        Expansion sum = algebra.series(algebra.reciprocal(square(u)), k -> c[k]);
        Expansion scale = algebra.multiply(u, algebra.root(local.pi()));
        return algebra.multiply(algebra.exp(square(u).negate()), algebra.divide(sum, scale));
    }

    Expansion normcdf(Expansion u) {
        return algebra.scale(erfc(algebra.divide(u.negate(), algebra.root(algebra.number(2)))), 1, 2);
    }

    /** Far to the right Stirling's series, at a pole by {@code Γ(u) = Γ(u + 1) / u}. */
    Expansion lgamma(Expansion u) {
        if (local.isFar(u)) {
            if (algebra.sign(u) < 0) {
                throw NoValueException.outside();
            }
            return stirling(u);
        }
        Constant c = local.limit(u);
        if (c.ball().upperMagnitude() <= 0x1p10 && isAtMostZero(c)) {
            Expansion size = algebra.sign(u) < 0 ? u.negate() : u;
            return algebra.subtract(lgamma(algebra.add(u, one())), algebra.log(size));
        }
        return local.value(Function.LGAMMA, u);
    }

    Expansion gamma(Expansion u) {
        if (local.isFar(u)) {
            return algebra.exp(lgamma(u));
        }
        Constant c = local.limit(u);
        if (c.ball().upperMagnitude() <= 0x1p10 && isAtMostZero(c)) {
            return algebra.divide(gamma(algebra.add(u, one())), u);
        }
        return local.value(Function.GAMMA, u);
    }

    private static boolean isAtMostZero(Constant c) {
        return c.signum() <= 0;
    }

    /** DLMF 5.11.2 far to the right, at a pole by {@code ψ(u) = ψ(u + 1) - 1/u}. */
    Expansion digamma(Expansion u) {
        if (local.isFar(u)) {
            if (algebra.sign(u) < 0) {
                throw NoValueException.outside();
            }
            Expansion inverse = algebra.reciprocal(u);
            return algebra.subtract(algebra.subtract(algebra.log(u), algebra.scale(inverse, 1, 2)),
                    sum(algebra.multiply(inverse, inverse), algebra.multiply(inverse, inverse), DIGAMMA));
        }
        Constant c = local.limit(u);
        if (c.ball().upperMagnitude() <= 0x1p10 && isAtMostZero(c)) {
            return algebra.subtract(digamma(algebra.add(u, one())), algebra.reciprocal(u));
        }
        return local.value(Function.DIGAMMA, u);
    }

    /** {@return the sum of fractions times {@code first}, {@code first step}, and so on} */
    private Expansion sum(Expansion first, Expansion step, long[][] fractions) {
        Expansion power = first;
        Expansion sum = Expansion.ZERO;
        for (long[] b : fractions) {
            sum = algebra.add(sum, algebra.scale(power, b[0], b[1]));
            power = algebra.multiply(power, step);
        }
        return sum.within(power.leading().growth());
    }

    private Expansion stirling(Expansion u) {
        Expansion half = algebra.scale(one(), 1, 2);
        Expansion main = algebra.subtract(algebra.multiply(algebra.subtract(u, half), algebra.log(u)), u);
        Expansion constant = algebra.scale(algebra.log(algebra.scale(local.pi(), 2, 1)), 1, 2);
        Expansion inverse = algebra.reciprocal(u);
        return algebra.add(algebra.add(main, constant), sum(inverse, square(inverse), STIRLING));
    }

    /** Far to the right by the first term of DLMF 9.7.5; far to the left it oscillates and vanishes. */
    Expansion airy(Expansion u) {
        if (!local.isFar(u)) {
            return local.value(Function.AIRYAI, u);
        }
        if (algebra.sign(u) < 0) {
            Expansion size = algebra.root(algebra.root(algebra.reciprocal(u.negate())));
            return algebra.multiply(Expansion.oscillation(), size);
        }
        Expansion z = algebra.scale(algebra.multiply(u, algebra.root(u)), 2, 3);
        Expansion scale = algebra.scale(algebra.root(algebra.multiply(local.pi(), algebra.root(u))), 2, 1);
        Expansion first = algebra.divide(algebra.exp(z.negate()), scale);
        if (first.terms().isEmpty()) {
            throw new UndecidedException("airyai of an argument that is not known well enough");
        }
        return first.within(algebra.divide(first, z).leading().growth());
    }
}
