package dev.ulpforge.verify.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Expression.Call;
import dev.ulpforge.model.spec.Expression.Conditional;
import dev.ulpforge.model.spec.Expression.Difference;
import dev.ulpforge.model.spec.Expression.Literal;
import dev.ulpforge.model.spec.Expression.Negation;
import dev.ulpforge.model.spec.Expression.Product;
import dev.ulpforge.model.spec.Expression.Sum;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * Rewrites differences of functions that go to the same limit, whose difference no precision tells from 0 far away:
 * with {@code tanh u = 1 - 2 sigmoid(-2u)} and {@code erf u = 1 - erfc u}, {@code tanh u - erf v} is {@code erfc v - 2
 * sigmoid(-2u)}, for example, and {@code log(1 + e^u) - u} is {@code softplus(-u)}.
 */
final class Complements {
    private static final Literal ONE = new Literal(BigDecimal.ONE);
    private static final Literal TWO = new Literal(BigDecimal.TWO);

    private Complements() {}

    /** {@return an expression with the same values, by complements where an argument is beyond 2} */
    static Expression of(Difference d) {
        return softplus(d.a()).flatMap(u -> beyond(u, d))
                .or(() -> softplus(d.b()).flatMap(u -> beyond(u, new Difference(d.b(), d.a())))
                        .map(Negation::new))
                .or(() -> odd(d)).or(() -> distributions(d)).orElse(d);
    }

    /** {@code softplus u - u = softplus(-u)}. */
    private static Optional<Expression> beyond(Expression u, Difference d) {
        return Zeros.isZero(new Difference(u, d.b()))
                ? Optional.of(where(u, call(Function.SOFTPLUS, new Negation(u)), d))
                : Optional.empty();
    }

    /** {@return the u of {@code log(1 + e^u)}, if an expression is that} */
    private static Optional<Expression> softplus(Expression e) {
        return switch (e) {
            case Call(var f, var a) when f == Function.SOFTPLUS -> Optional.of(a.getFirst());
            case Call(var f, var a) when f == Function.LOG1P -> exponent(a.getFirst());
            case Call(var f, var a) when f == Function.LOG && a.getFirst() instanceof Sum(var b, var c) ->
                b.equals(ONE) ? exponent(c) : c.equals(ONE) ? exponent(b) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> exponent(Expression e) {
        return e instanceof Call(var f, var a) && f == Function.EXP ? Optional.of(a.getFirst()) : Optional.empty();
    }

    private static Optional<Expression> odd(Difference d) {
        return complement(d.a(), false).flatMap(u -> complement(d.b(), false)
                .flatMap(v -> complement(d.a(), true).flatMap(below -> complement(d.b(), true)
                        .map(other -> where(argument(d.a()), new Difference(v, u),
                                where(new Negation(argument(d.a())), new Difference(below, other), d))))));
    }

    /** {@return {@code 1 - f(u)} or, below 0, {@code 1 - f(-u)} of a function with the limits -1 and 1} */
    private static Optional<Expression> complement(Expression e, boolean isBelow) {
        return e instanceof Call(var f, var a) ? switch (f) {
            case TANH -> Optional.of(new Product(TWO, call(Function.SIGMOID,
                    new Product(TWO, isBelow ? a.getFirst() : new Negation(a.getFirst())))));
            case ERF -> Optional.of(call(Function.ERFC, isBelow ? new Negation(a.getFirst()) : a.getFirst()));
            default -> Optional.empty();
        } : Optional.empty();
    }

    /** {@code f(u) - g(v) = g(-v) - f(-u)}. */
    private static Optional<Expression> distributions(Difference d) {
        return isDistribution(d.a()) && isDistribution(d.b())
                ? Optional.of(where(argument(d.a()), new Difference(mirrored(d.b()), mirrored(d.a())), d))
                : Optional.empty();
    }

    private static boolean isDistribution(Expression e) {
        return e instanceof Call(var f, _) && (f == Function.SIGMOID || f == Function.NORMCDF);
    }

    private static Expression mirrored(Expression call) {
        return call(((Call) call).function(), new Negation(argument(call)));
    }

    private static Expression where(Expression u, Expression then, Expression otherwise) {
        return new Conditional(u, Comparison.GREATER, TWO, then, otherwise);
    }

    private static Expression call(Function f, Expression argument) {
        return new Call(f, List.of(argument));
    }

    private static Expression argument(Expression call) {
        return call.operands().getFirst();
    }
}
