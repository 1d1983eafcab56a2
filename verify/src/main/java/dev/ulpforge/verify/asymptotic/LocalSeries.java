package dev.ulpforge.verify.asymptotic;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Constant;

/** Functions by their Taylor series at the limit of the argument, and the circular functions. */
final class LocalSeries {
    private final Algebra algebra;
    private final int bits;

    LocalSeries(Algebra algebra) {
        this.algebra = algebra;
        bits = algebra.bits;
    }

    Expansion pi() {
        return Expansion.of(Constant.of(Expression.Named.PI, bits));
    }

    Expansion halfPi() {
        return algebra.scale(pi(), 1, 2);
    }

    /** {@return the limit of u, 0 if there are only terms that vanish} */
    Constant limit(Expansion u) {
        if (!u.hasSmallRest()) {
            throw u.unknown();
        }
        Expansion constant = u.part(0);
        return constant.terms().isEmpty() ? Constant.of(0) : constant.leading().coefficient();
    }

    /** {@return f(u) by the first term of its Taylor series at the limit of u} */
    Expansion value(Function f, Expansion u) {
        Expansion d = u.part(-1);
        Expansion value = Expansion.of(limit(u).apply(f, bits));
        return d.isZero()
                ? value
                : value.within(d.terms().isEmpty() ? d.rest().orElseThrow() : d.leading().growth());
    }

    boolean isFar(Expansion u) {
        return !u.terms().isEmpty() && u.leading().growth().order() > 0;
    }

    Expansion sine(Expansion u, boolean turns) {
        return circular(u, turns, 0);
    }

    Expansion cosine(Expansion u, boolean turns) {
        return circular(u, turns, 1);
    }

    /** With the limit c and d = u - c: {@code sin(c + d)}, whose coefficient k is {@code sin(c + k pi/2) / k!}. */
    private Expansion circular(Expansion u, boolean turns, int quarter) {
        if (isFar(u) || u.terms().isEmpty() && !u.hasSmallRest() && u.oscillates()) {
            return Expansion.oscillation();
        }
        Constant c = limit(u);
        Constant sine = c.apply(turns ? Function.SINPI : Function.SIN, bits);
        Constant cosine = c.apply(turns ? Function.COSPI : Function.COS, bits);
        Constant[] cycle = { sine, cosine, sine.negate(), cosine.negate() };
        Expansion d = turns ? algebra.multiply(u.part(-1), pi()) : u.part(-1);
        return algebra.series(d, k -> cycle[(k + quarter) % 4].over(Algebra.factorial(k), bits));
    }

    /** {@code asin(1 - s) = pi/2 - 2 asin(sqrt(s / 2))} near an end; outside there are no values. */
    Expansion asin(Expansion u) {
        if (algebra.sign(u) < 0) {
            return asin(u.negate()).negate();
        }
        Expansion below = algebra.subtract(algebra.number(1), u);
        if (below.isZero()) {
            return halfPi();
        }
        if (algebra.sign(below) < 0) {
            throw NoValueException.outside();
        }
        if (below.isSmall()) {
            return algebra.subtract(halfPi(), algebra.scale(asin(algebra.root(algebra.scale(below, 1, 2))), 2, 1));
        }
        return integral(Function.ASIN, u, v -> algebra.reciprocal(
                algebra.root(algebra.subtract(algebra.number(1), algebra.multiply(v, v)))));
    }

    /** {@code atan u = ±pi/2 - atan(1/u)} far away. */
    Expansion atan(Expansion u) {
        if (isFar(u)) {
            Expansion quarter = algebra.sign(u) < 0 ? halfPi().negate() : halfPi();
            return algebra.subtract(quarter, atan(algebra.reciprocal(u)));
        }
        return integral(Function.ATAN, u,
                v -> algebra.reciprocal(algebra.add(algebra.number(1), algebra.multiply(v, v))));
    }

    /** {@return f(u) from the Taylor series of its derivative at the limit of u} */
    Expansion integral(Function f, Expansion u, java.util.function.UnaryOperator<Expansion> derivative) {
        Constant c = limit(u);
        Expansion t = Expansion.of(Constant.of(1), Growth.log(0, Constant.of(-1)));
        Expansion slope = derivative.apply(algebra.add(Expansion.of(c), t));
        Constant[] coefficients = new Constant[algebra.length];
        java.util.Arrays.fill(coefficients, Constant.of(0));
        coefficients[0] = c.apply(f, bits);
        for (Expansion.Term term : slope.terms()) {
            int k = term.growth().powers().isEmpty()
                    ? 0
                    : -term.growth().powers().firstEntry().getValue().rational().orElseThrow().getFirst()
                            .intValueExact();
            if (k + 1 < coefficients.length) {
                coefficients[k + 1] = term.coefficient().over(Constant.of(k + 1L), bits);
            }
        }
        return algebra.series(u.part(-1), k -> coefficients[k]);
    }
}
