package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

import dev.ulpforge.model.ir.FloatingPoint;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.core.number.RealExpression;

/**
 * Writes an expression operation by operation, in floats or in doubles.
 *
 * @param <T>        a value of a program
 * @param arithmetic the number format
 */
record AsWritten<T extends FloatingPoint<T>>(Arithmetic<T> arithmetic) {
    private static final int LARGEST_POWER = 64;

    /** {@return the expression, if programs have each of its operations} */
    Optional<T> written(Expression e) {
        if (e.isConstant()) {
            double value = constant(e);
            return Double.isFinite(value) ? Optional.of(arithmetic.constant(value)) : Optional.empty();
        }
        return arithmetic.form(e).or(() -> operation(e));
    }

    private Optional<T> operation(Expression e) {
        return switch (e) {
            case Expression.Variable() -> Optional.of(arithmetic.x());
            case Expression.OfPairs _ -> Optional.empty();
            case Expression.Negation(var a) -> written(a).map(FloatingPoint::negated);
            case Expression.Sum(var a, var b) -> joined(a, b, FloatingPoint::plus);
            case Expression.Difference(var a, var b) -> joined(a, b, FloatingPoint::minus);
            case Expression.Product(var a, var b) -> joined(a, b, FloatingPoint::times);
            case Expression.Quotient(var a, var b) -> joined(a, b, FloatingPoint::dividedBy);
            case Expression.Power(var a, var b) -> written(a).flatMap(base -> power(base, b));
            case Expression.Call(var f, var arguments) -> call(f, arguments);
            case Expression.Conditional(var a, var comparison, var b, var then, var otherwise) ->
                written(a).flatMap(left -> written(b).flatMap(right -> joined(then, otherwise,
                        (p, q) -> arithmetic.selected(left, comparison, right, p, q))));
            case Expression.Literal _ -> throw new AssertionError(e);
            case Expression.Named _ -> throw new AssertionError(e);
        };
    }

    private Optional<T> joined(Expression a, Expression b, BinaryOperator<T> operation) {
        return written(a).flatMap(first -> written(b).map(second -> operation.apply(first, second)));
    }

    private Optional<T> call(Function f, List<Expression> arguments) {
        Optional<T> a = written(arguments.getFirst());
        return switch (f) {
            case ABS -> a.map(FloatingPoint::abs);
            case SQRT -> a.map(FloatingPoint::sqrt);
            case RSQRT -> a.map(FloatingPoint::sqrt).map(root -> arithmetic.constant(1).dividedBy(root));
            case MIN, MAX -> joined(arguments.get(0), arguments.get(1),
                    (p, q) -> arithmetic.extreme(p, q, f == Function.MAX));
            case TAN -> joined(new Expression.Call(Function.SIN, arguments),
                    new Expression.Call(Function.COS, arguments), FloatingPoint::dividedBy);
            case TANPI -> joined(new Expression.Call(Function.SINPI, arguments),
                    new Expression.Call(Function.COSPI, arguments), FloatingPoint::dividedBy);
            case FLOOR -> a.map(arithmetic::floor);
            case CEIL -> a.map(arithmetic::ceiling);
            case ROUND -> a.map(arithmetic::rounded);
            case TRUNC -> a.map(arithmetic::truncated);
            default -> a.flatMap(value -> arithmetic.calls().of(f, value))
                    .or(() -> f.definition().flatMap(definition -> written(definition.of(arguments.getFirst()))));
        };
    }

    /** {@return a power whose exponent is a small multiple of 1/2} */
    private Optional<T> power(T base, Expression exponent) {
        double twice = 2 * constant(exponent);
        if (!Double.isFinite(twice) || twice != Math.rint(twice) || twice == 0 || Math.abs(twice) > 2 * LARGEST_POWER) {
            return Optional.empty();
        }
        boolean whole = twice % 2 == 0;
        T factor = whole ? base : base.sqrt();
        T product = product(factor, (int) Math.abs(whole ? twice / 2 : twice));
        return Optional.of(twice > 0 ? product : arithmetic.constant(1).dividedBy(product));
    }

    /** {@return the value of a constant; NaN if it has none} */
    private static double constant(Expression e) {
        try {
            return new RealExpression(e).at(0.0).hi();
        } catch (ArithmeticException undefined) {
            return Double.NaN;
        }
    }

    private T product(T factor, int n) {
        T result = null;
        T square = factor;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result = result == null ? square : result.times(square);
            }
            square = left > 1 ? square.times(square) : square;
        }
        return result;
    }
}
