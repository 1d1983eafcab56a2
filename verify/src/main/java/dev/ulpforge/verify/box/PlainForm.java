package dev.ulpforge.verify.box;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;

/**
 * Expressions in those operations that programs on doubles have: powers are products, roots and reciprocals, or
 * {@code exp(c * log(a))}; the lesser of two is a choice; most functions are written with exponentials and logarithms.
 * The function stays the same, but for the domain of powers.
 */
public final class PlainForm {
    private static final int BITS = 128;
    private static final int MOST_FACTORS = 64;
    /** Functions by those that have codes of their own, in forms in which little cancels. */
    private static final Map<Function, String> BY_OTHERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Function.RSQRT, "1 / sqrt(x)"),
            Map.entry(Function.TAN, "sin(x) / cos(x)"),
            Map.entry(Function.LOG2, "log(x) * (1 / log(2))"),
            Map.entry(Function.LOG10, "log(x) * (1 / log(10))"),
            Map.entry(Function.SIGMOID, "1 / (1 + exp(-x))"),
            Map.entry(Function.SOFTPLUS, "log1p(exp(x))"),
            Map.entry(Function.TANH, "expm1(2 * x) / (expm1(2 * x) + 2)"),
            Map.entry(Function.SINH, "(expm1(x) - expm1(-x)) * 0.5"),
            Map.entry(Function.COSH, "(exp(x) + exp(-x)) * 0.5"),
            Map.entry(Function.ASINH,
                    "x < 0 ? -log1p(x^2 / (1 + sqrt(1 + x^2)) - x) : log1p(x + x^2 / (1 + sqrt(1 + x^2)))"),
            Map.entry(Function.ACOSH, "log1p((x - 1) + sqrt((x - 1) * (x + 1)))"),
            Map.entry(Function.ATANH, "log1p(2 * x / (1 - x)) * 0.5"),
            Map.entry(Function.ASIN, "atan(x / sqrt((1 - x) * (1 + x)))"),
            Map.entry(Function.ACOS, "2 * atan(sqrt((1 - x) / (1 + x)))"),
            Map.entry(Function.CBRT, "x < 0 ? -exp(log(-x) * (1 / 3)) : exp(log(x) * (1 / 3))")));
    private static final Expression ONE = new Expression.Literal(BigDecimal.ONE);

    private PlainForm() {}

    /** {@return an expression in plain operations} */
    public static Expression of(Expression e) {
        if (e.isConstant()) {
            return e;
        }
        return switch (e) {
            case Expression.Power(var base, var exponent) -> power(of(base), exponent);
            case Expression.Call(var f, var arguments) -> call(f, e.mapped(PlainForm::of));
            default -> e.mapped(PlainForm::of);
        };
    }

    private static Expression call(Function f, Expression e) {
        Expression a = e.operands().getFirst();
        String own = BY_OTHERS.get(f);
        return switch (f) {
            case MIN -> new Expression.Conditional(a, Comparison.LESS, e.operands().get(1), a, e.operands().get(1));
            case MAX -> new Expression.Conditional(e.operands().get(1), Comparison.LESS, a, a, e.operands().get(1));
            default -> own == null
                    ? f.definition().map(definition -> of(definition.of(a))).orElse(e)
                    : of(Expression.parse(own).of(a));
        };
    }

    private static Expression power(Expression base, Expression exponent) {
        Ball exact = value(exponent);
        double twice = 2 * exact.doubleValue();
        if (twice == 0 || twice != Math.rint(twice) || Math.abs(twice) > 2 * MOST_FACTORS
                || !exact.subtract(Ball.of(twice / 2), BITS).isZero()) {
            return new Expression.Call(Function.EXP,
                    new Expression.Product(exponent, new Expression.Call(Function.LOG, base)));
        }
        boolean isWhole = twice % 2 == 0;
        Expression product = product(isWhole ? base : new Expression.Call(Function.SQRT, base),
                (int) Math.abs(isWhole ? twice / 2 : twice));
        return twice > 0 ? product : new Expression.Quotient(ONE, product);
    }

    /** By squaring. */
    private static Expression product(Expression factor, int count) {
        if (count == 1) {
            return factor;
        }
        Expression half = product(factor, count / 2);
        Expression square = new Expression.Product(half, half);
        return count % 2 == 0 ? square : new Expression.Product(square, factor);
    }

    /** {@return an enclosure of a constant; the whole line if it has no value} */
    static Ball value(Expression constant) {
        Value value = new PointEvaluator(BITS).evaluate(constant, new Value.Undefined());
        return value instanceof Value.Undefined || value instanceof Value.Infinite ? Ball.WHOLE : value.ball(BITS);
    }
}
