package dev.ulpforge.verify.oracle.trigonometric;

import java.math.BigDecimal;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;

/**
 * {@code factor * x + offset}, both constant expressions.
 *
 * @param factor of x
 * @param offset if there is one
 */
public record LinearArgument(Expression factor, Optional<Expression> offset) {
    private static final LinearArgument X = new LinearArgument(new Expression.Literal(BigDecimal.ONE),
            Optional.empty());

    /** {@return an expression in this form, if its structure shows that it is linear} */
    public static Optional<LinearArgument> of(Expression e) {
        return switch (e) {
            case Expression.Variable _ -> Optional.of(X);
            case Expression.OfPairs _ -> Optional.empty();
            case Expression.Negation(var a) -> of(a).map(LinearArgument::negated);
            case Expression.Product(var a, var b) when a.isConstant() -> of(b).map(l -> l.times(a));
            case Expression.Product(var a, var b) when b.isConstant() -> of(a).map(l -> l.times(b));
            case Expression.Quotient(var a, var b) when b.isConstant() -> of(a).map(l -> l.over(b));
            case Expression.Sum(var a, var b) when b.isConstant() -> of(a).map(l -> l.plus(b));
            case Expression.Sum(var a, var b) when a.isConstant() -> of(b).map(l -> l.plus(a));
            case Expression.Difference(var a, var b) when b.isConstant() ->
                of(a).map(l -> l.plus(new Expression.Negation(b)));
            case Expression.Difference(var a, var b) when a.isConstant() -> of(b).map(l -> l.negated().plus(a));
            case Expression.Sum _,Expression.Difference _,Expression.Product _,Expression.Quotient _ ->
                Optional.empty();
            case Expression.Literal _,Expression.Named _,Expression.Power _,Expression.Call _,Expression.Conditional _ ->
                Optional.empty();
        };
    }

    private LinearArgument negated() {
        return new LinearArgument(new Expression.Negation(factor), offset.map(Expression.Negation::new));
    }

    private LinearArgument times(Expression c) {
        return new LinearArgument(new Expression.Product(factor, c), offset.map(o -> new Expression.Product(o, c)));
    }

    private LinearArgument over(Expression c) {
        return new LinearArgument(new Expression.Quotient(factor, c), offset.map(o -> new Expression.Quotient(o, c)));
    }

    private LinearArgument plus(Expression c) {
        return new LinearArgument(factor, Optional.of(offset.<Expression>map(o -> new Expression.Sum(o, c)).orElse(c)));
    }
}
