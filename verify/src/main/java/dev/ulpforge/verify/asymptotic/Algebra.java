package dev.ulpforge.verify.asymptotic;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.asymptotic.Expansion.Term;
import dev.ulpforge.verify.symbolic.Constant;

/** Arithmetic, exponentials, logarithms and powers of expansions. */
final class Algebra {
    private static final Constant ONE = Constant.of(1);

    final int length;
    final int bits;

    Algebra(int length, int bits) {
        this.length = length;
        this.bits = bits;
    }

    Expansion number(long n) {
        return Expansion.of(Constant.of(n));
    }

    Expansion add(Expansion a, Expansion b) {
        return a.plus(b, length, bits);
    }

    Expansion subtract(Expansion a, Expansion b) {
        return a.plus(b.negate(), length, bits);
    }

    Expansion multiply(Expansion a, Expansion b) {
        return a.times(b, length, bits);
    }

    Expansion divide(Expansion a, Expansion b) {
        return multiply(a, reciprocal(b));
    }

    Expansion scale(Expansion a, long n, long d) {
        return a.scaled(Constant.of(n).over(Constant.of(d), bits), bits);
    }

    /** {@code 1 / (c m (1 + d)) = 1 / (c m) (1 - d + d² - ...)}. */
    Expansion reciprocal(Expansion a) {
        if (a.isZero()) {
            throw NoValueException.outside();
        }
        Term first = a.leading();
        Term inverse = new Term(ONE.over(first.coefficient(), bits), first.growth().inverse());
        return series(relative(a), k -> Constant.of(k % 2 == 0 ? 1 : -1)).shifted(inverse, bits);
    }

    /** {@return d of {@code c m (1 + d)}} */
    private Expansion relative(Expansion a) {
        Term first = a.leading();
        Term inverse = new Term(ONE.over(first.coefficient(), bits), first.growth().inverse());
        Expansion rest = new Expansion(a.terms().subList(1, a.terms().size()), a.rest(), a.oscillates());
        return rest.shifted(inverse, bits);
    }

    /** {@return {@code c_0 + c_1 d + c_2 d² + ...} for a d that goes to 0, of a series that converges near 0} */
    Expansion series(Expansion d, IntFunction<Constant> c) {
        if (d.isZero()) {
            return Expansion.of(c.apply(0));
        }
        if (!d.isSmall()) {
            throw d.unknown();
        }
        Expansion sum = Expansion.ZERO;
        Expansion power = Expansion.of(ONE);
        for (int k = 0; k < length; k++) {
            sum = add(sum, power.scaled(c.apply(k), bits));
            power = multiply(power, d);
        }
        Optional<Growth> left = power.terms().isEmpty() ? power.rest() : Optional.of(power.leading().growth());
        return new Expansion(sum.terms(), sum.rest(), sum.oscillates()).within(left.orElseThrow());
    }

    Expansion exp(Expansion u) {
        Expansion far = u.part(1);
        Expansion near = u.part(0);
        Expansion small = u.part(-1);
        if (!u.hasSmallRest()) {
            throw u.unknown();
        }
        Constant c = near.isZero() || near.terms().isEmpty()
                ? ONE
                : near.leading().coefficient().apply(Function.EXP, bits);
        Expansion series = series(small, k -> ONE.over(factorial(k), bits));
        return series.shifted(new Term(c, exponential(far.terms())), bits);
    }

    /** {@return e^s; multiples of iterated logarithms in s become powers} */
    private Growth exponential(List<Term> s) {
        Growth product = Growth.ONE;
        for (Term t : s) {
            Growth g = t.growth();
            boolean log = g.exponent().isEmpty() && g.powers().size() == 1 && g.powers().firstKey() > 0
                    && g.powers().firstEntry().getValue().rational().equals(ONE.rational());
            Growth factor = log
                    ? Growth.log(g.powers().firstKey() - 1, t.coefficient())
                    : new Growth(Growth.ONE.powers(), List.of(t));
            product = product.times(factor, bits);
        }
        return product;
    }

    static Constant factorial(int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Constant.of(product);
    }

    Expansion log(Expansion u) {
        if (u.isZero()) {
            throw NoValueException.outside();
        }
        Term first = u.leading();
        if (first.coefficient().signum() < 0) {
            throw NoValueException.outside();
        }
        Expansion c = Expansion.of(first.coefficient().apply(Function.LOG, bits));
        Expansion growth = new Expansion(first.growth().logarithm(bits), Optional.empty(), false);
        Expansion series = series(relative(u),
                k -> k == 0 ? Constant.of(0) : Constant.of(k % 2 == 0 ? -1 : 1).over(Constant.of(k), bits));
        return add(add(growth, c), series);
    }

    /** {@return u^p for p other than 0} */
    Expansion power(Expansion u, Constant p) {
        Optional<List<BigInteger>> q = p.rational();
        boolean whole = q.isPresent() && q.get().getLast().equals(BigInteger.ONE);
        if (u.isZero()) {
            if (p.signum() < 0) {
                throw NoValueException.outside();
            }
            return u;
        }
        Term first = u.leading();
        boolean negative = first.coefficient().signum() < 0;
        if (negative && !whole) {
            throw NoValueException.outside();
        }
        boolean odd = whole && q.get().getFirst().testBit(0);
        Expansion y = realPower(negative ? u.negate() : u, p);
        return negative && odd ? y.negate() : y;
    }

    private Expansion realPower(Expansion u, Constant p) {
        Term first = u.leading();
        Constant c = first.coefficient().rational().equals(ONE.rational())
                ? ONE
                : first.coefficient().apply(Function.LOG, bits).times(p, bits).apply(Function.EXP, bits);
        Constant[] binomial = new Constant[length + 1];
        binomial[0] = ONE;
        for (int k = 1; k <= length; k++) {
            Constant factor = p.plus(Constant.of(1L - k), bits).over(Constant.of(k), bits);
            binomial[k] = binomial[k - 1].times(factor, bits);
        }
        return series(relative(u), k -> binomial[k]).shifted(new Term(c, first.growth().power(p, bits)), bits);
    }

    Expansion root(Expansion u) {
        return u.isZero() ? u : power(u, ONE.over(Constant.of(2), bits));
    }

    /** {@return the sign on the way, 0 if this is zero} */
    int sign(Expansion u) {
        return u.isZero() ? 0 : u.leading().coefficient().signum();
    }
}
