package dev.ulpforge.verify.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

/**
 * A sum {@code a_1 e^(b_1) + ... + a_n e^(b_n)} with algebraic functions a_k and b_k of x: at a rational x where all
 * b_k differ and some a_k is not 0, it is not 0 (Lindemann and Weierstrass; Baker, Transcendental Number Theory, 1975,
 * theorem 1.4). A sum of logarithms is 0 where its exponential is 1.
 */
public final class IndependentExponentials {
    private static final int BITS = 64;
    private static final int DEPTH = 3;
    private static final int MAX_POWER = 16;

    private final SymbolicForm form;
    private final SymbolicForm lessOne;

    private IndependentExponentials(SymbolicForm form, SymbolicForm lessOne) {
        this.form = form;
        this.lessOne = lessOne;
    }

    /** {@return an expression in the form of such a sum, or of its logarithm; empty if it is too large} */
    public static Optional<IndependentExponentials> of(Expression e) {
        try {
            return Zeros.form(e)
                    .map(form -> new IndependentExponentials(form, hasLogarithms(form)
                            ? Forms.exp(form).minus(SymbolicForm.ONE)
                            : form));
        } catch (SymbolicForm.TooLargeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static boolean hasLogarithms(SymbolicForm form) {
        return form.terms().keySet().stream().flatMap(m -> m.powers().keySet().stream())
                .anyMatch(a -> a.kind() == Atom.Kind.LOGARITHM);
    }

    /** {@return whether the sum is proven to be nowhere 0} @param x rational numbers, all of one sign */
    public boolean isNonzero(Ball x) {
        try {
            return isNonzero(form, x, DEPTH) || lessOne != form && isNonzero(lessOne, x, DEPTH);
        } catch (SymbolicForm.TooLargeException | ArithmeticException _) {
            return false;
        }
    }

    private static boolean isNonzero(SymbolicForm form, Ball x, int depth) {
        List<SymbolicForm> unknown = new ArrayList<>();
        SymbolicForm sum = form.multipliedOut(divisor -> {
            boolean known = depth > 0 && isNonzero(divisor, x, depth - 1);
            if (!known) {
                unknown.add(divisor);
            }
            return known;
        });
        if (!unknown.isEmpty() || sum.isEmpty()) {
            return false;
        }
        Map<String, SymbolicForm> factors = new TreeMap<>();
        Map<String, SymbolicForm> exponents = new TreeMap<>();
        Rational ofPi = sum.monomial().power(Atom.PI);
        sum.terms().forEach((m, c) -> {
            SymbolicForm exponent = m.exponent();
            Monomial plain = new Monomial(m.powers(), SymbolicForm.ZERO);
            Monomial factor = ofPi.signum() == 0 ? plain : plain.times(Monomial.of(Atom.PI, ofPi.negate()));
            factors.merge(exponent.toString(), SymbolicForm.of(c, factor), SymbolicForm::plus);
            exponents.put(exponent.toString(), exponent);
        });
        return areAlgebraic(factors) && areAlgebraic(exponents) && areDifferent(List.copyOf(exponents.values()), x)
                && factors.values().stream().anyMatch(a -> isAlgebraicNonzero(a, x));
    }

    private static boolean areAlgebraic(Map<String, SymbolicForm> forms) {
        return forms.values().stream().allMatch(IndependentExponentials::isAlgebraic);
    }

    /** {@return whether a form is algebraic at every rational x} */
    private static boolean isAlgebraic(SymbolicForm form) {
        return form.terms().keySet().stream()
                .allMatch(m -> m.exponent().isEmpty() && m.powers().keySet().stream().allMatch(a -> switch (a.kind()) {
                    case SYMBOL -> a.equals(Atom.X);
                    case PRIME -> true;
                    case LOGARITHM -> false;
                    case BASE -> isAlgebraic(a.base());
                }));
    }

    private static boolean areDifferent(List<SymbolicForm> exponents, Ball x) {
        for (int i = 0; i < exponents.size(); i++) {
            for (int k = i + 1; k < exponents.size(); k++) {
                if (!isAlgebraicNonzero(exponents.get(i).minus(exponents.get(k)), x)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAlgebraicNonzero(SymbolicForm form, Ball x) {
        if (form.isEmpty() || !form.terms().keySet().stream().allMatch(IndependentExponentials::isSimple)) {
            return false;
        }
        return form.isSingle() || part(form, x, true).signum() != 0 || part(form, x, false).signum() != 0;
    }

    /** {@return whether a product has no factors but whole powers of x, and roots of numbers} */
    private static boolean isSimple(Monomial m) {
        return m.powers().entrySet().stream().allMatch(p -> p.getKey().kind() == Atom.Kind.PRIME
                || p.getKey().equals(Atom.X) && p.getValue().isInteger()
                        && p.getValue().abs().n().bitLength() < MAX_POWER);
    }

    private static Ball part(SymbolicForm form, Ball x, boolean isReal) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<Monomial, Gaussian> t : form.terms().entrySet()) {
            Rational c = isReal ? t.getValue().re() : t.getValue().im();
            if (c.signum() == 0) {
                continue;
            }
            Ball product = ball(c);
            for (Map.Entry<Atom, Rational> p : t.getKey().powers().entrySet()) {
                boolean isX = p.getKey().equals(Atom.X);
                Ball size = Logarithm.power(isX ? x.abs() : ball(p.getKey().base().rational()), ball(p.getValue()),
                        BITS);
                boolean isNegative = isX && x.signum() < 0 && p.getValue().n().testBit(0);
                product = product.multiply(isNegative ? size.negate() : size, BITS);
            }
            sum = sum.add(product, BITS);
        }
        return sum;
    }

    private static Ball ball(Rational q) {
        return Ball.of(q.n(), 0).divide(Ball.of(q.d(), 0), BITS);
    }
}
