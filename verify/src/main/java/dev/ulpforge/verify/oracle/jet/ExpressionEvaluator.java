package dev.ulpforge.verify.oracle.jet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;

/**
 * Evaluates expressions in one kind of jets.
 *
 * @param <T> the kind of jets
 */
final class ExpressionEvaluator<T> {
    private final JetAlgebra<T> algebra;
    private final PointEvaluator constants;
    private final int bits;

    /** @param constants the values of constant parts */
    ExpressionEvaluator(JetAlgebra<T> algebra, PointEvaluator constants, int bits) {
        this.algebra = algebra;
        this.constants = constants;
        this.bits = bits;
    }

    /** {@return the jet of e, given that of x} */
    T evaluate(Expression e, T x) {
        if (e.isConstant()) {
            Value v = constants.evaluate(e, new Value.Undefined());
            return v instanceof Value.Undefined ? algebra.undefined() : algebra.constant(v.ball(bits));
        }
        if (e instanceof Expression.Variable) {
            return x;
        }
        Optional<T> instead = algebra.instead(e, part -> evaluate(part, x));
        return instead.isPresent() ? instead.get() : byOperands(e, x);
    }

    private T byOperands(Expression e, T x) {
        if (e instanceof Expression.Power(var base, var exponent)) {
            return power(evaluate(base, x), exponent);
        }
        if (e instanceof Expression.Conditional conditional) {
            return conditional(conditional, x);
        }
        List<T> a = e.operands().stream().map(operand -> evaluate(operand, x)).toList();
        if (a.stream().anyMatch(algebra::isUndefined)) {
            return algebra.undefined();
        }
        return switch (e) {
            case Expression.Negation _ -> algebra.negate(a.get(0));
            case Expression.Sum _ -> algebra.add(a.get(0), a.get(1));
            case Expression.Difference _ -> algebra.subtract(a.get(0), a.get(1));
            case Expression.Product _ -> algebra.multiply(a.get(0), a.get(1));
            case Expression.Quotient _ -> algebra.divide(a.get(0), a.get(1));
            case Expression.Call(var f, _) -> call(f, a);
            case Expression.Variable _,Expression.OfPairs _,Expression.Literal _,Expression.Named _,Expression.Power _,Expression.Conditional _ ->
                throw new AssertionError(e);
        };
    }

    private T call(Function f, List<T> a) {
        return switch (f) {
            case MIN -> algebra.extreme(a.get(0), a.get(1), -1);
            case MAX -> algebra.extreme(a.get(0), a.get(1), 1);
            default -> f.definition().map(definition -> evaluate(definition, a.get(0)))
                    .orElseGet(() -> algebra.call(f, a.get(0)));
        };
    }

    private T power(T a, Expression exponent) {
        Value p = constants.evaluate(exponent, new Value.Undefined());
        if (p instanceof Value.Zero) {
            return algebra.constant(Ball.ONE);
        }
        return algebra.isUndefined(a) || !p.isNumber() ? algebra.undefined() : algebra.power(a, p);
    }

    /** The jet of the branch taken, if it is the same one at every point. */
    private T conditional(Expression.Conditional c, T x) {
        T left = evaluate(c.left(), x);
        T right = evaluate(c.right(), x);
        if (algebra.isUndefined(left) || algebra.isUndefined(right)) {
            return evaluate(c.otherwise(), x);
        }
        OptionalInt order = algebra.order(left, right);
        return order.isPresent()
                ? evaluate(c.comparison().holds(order.getAsInt()) ? c.then() : c.otherwise(), x)
                : algebra.either(() -> evaluate(c.then(), x), () -> evaluate(c.otherwise(), x));
    }
}
