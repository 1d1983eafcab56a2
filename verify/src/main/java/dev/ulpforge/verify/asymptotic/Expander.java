package dev.ulpforge.verify.asymptotic;

import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Constant;

/** Expands expressions on one approach, each part to a number of terms. */
final class Expander {
    private final Expansion x;
    private final int bits;
    private final Algebra algebra;
    private final NamedFunctions functions;

    Expander(Approach approach, int length, int bits) {
        this(approach.x(bits), new Algebra(length, bits));
    }

    /** @param x the expression in place of the variable */
    private Expander(Expansion x, Algebra algebra) {
        this.x = x;
        this.algebra = algebra;
        bits = algebra.bits;
        functions = new NamedFunctions(algebra);
    }

    Expansion expand(Expression e) {
        return switch (e) {
            case Expression.OfPairs two -> throw new IllegalArgumentException(two + " is no function of x alone");
            case Expression.Variable _ -> x;
            case Expression.Literal _ -> Expansion.of(Constant.of(e, bits));
            case Expression.Named _ -> Expansion.of(Constant.of(e, bits));
            case Expression.Negation(var a) -> expand(a).negate();
            case Expression.Sum(var a, var b) -> algebra.add(expand(a), expand(b));
            case Expression.Difference(var a, var b) -> algebra.subtract(expand(a), expand(b));
            case Expression.Product(var a, var b) -> algebra.multiply(expand(a), expand(b));
            case Expression.Quotient(var a, var b) -> algebra.divide(expand(a), expand(b));
            case Expression.Power(var a, var p) -> power(expand(a), constant(p));
            case Expression.Conditional c -> {
                int order = algebra.sign(algebra.subtract(expand(c.left()), expand(c.right())));
                yield expand(c.comparison().holds(order) ? c.then() : c.otherwise());
            }
            case Expression.Call(var f, var arguments) -> call(f, arguments.stream().map(this::expand).toList());
        };
    }

    private Constant constant(Expression e) {
        Expansion c = expand(e);
        if (c.isZero()) {
            return Constant.of(0);
        }
        if (c.terms().size() != 1 || c.rest().isPresent()) {
            throw NoValueException.outside();
        }
        return c.leading().coefficient();
    }

    private Expansion power(Expansion a, Constant p) {
        if (p.signum() == 0) {
            return Expansion.of(Constant.of(1));
        }
        return algebra.power(a, p);
    }

    private Expansion call(Function f, List<Expansion> a) {
        return switch (f) {
            case MIN, MAX -> {
                Expansion difference = algebra.subtract(a.get(0), a.get(1));
                int order = difference.isZero() ? 0 : difference.leading().coefficient().signum();
                yield order == 0 || order > 0 == (f == Function.MAX) ? a.get(0) : a.get(1);
            }
            default -> f.definition().map(e -> new Expander(a.getFirst(), algebra).expand(e))
                    .orElseGet(() -> functions.apply(f, a.getFirst()));
        };
    }
}
