package dev.ulpforge.verify.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Exponential;
import dev.ulpforge.verify.real.Logarithm;

/** Evaluation of expressions on balls. */
public final class Expressions {
    private static final int MOST_FACTORS = 1000;

    private Expressions() {}

    /** {@return an enclosure of e over x; the whole line where it is undefined or infinite} */
    public static Ball evaluate(Expression e, Ball x, int bits) {
        return switch (e) {
            case Expression.OfPairs two -> throw new IllegalArgumentException(two + " is no function of x alone");
            case Expression.Variable() -> x;
            case Expression.Literal(var value) -> literal(value, bits);
            case Expression.Named named -> named == Expression.Named.PI ? Functions.pi(bits) : Functions.e(bits);
            case Expression.Negation(var a) -> evaluate(a, x, bits).negate();
            case Expression.Sum(var a, var b) -> evaluate(a, x, bits).add(evaluate(b, x, bits), bits);
            case Expression.Difference(var a, var b) -> evaluate(a, x, bits).subtract(evaluate(b, x, bits), bits);
            case Expression.Product(var a, var b) -> evaluate(a, x, bits).multiply(evaluate(b, x, bits), bits);
            case Expression.Quotient(var a, var b) -> evaluate(a, x, bits).divide(evaluate(b, x, bits), bits);
            case Expression.Power(var a, var b) -> power(evaluate(a, x, bits), b, x, bits);
            case Expression.Call(var f, var arguments) -> call(f, arguments, x, bits);
            case Expression.Conditional c -> conditional(c, x, bits);
        };
    }

    private static Ball literal(BigDecimal value, int bits) {
        Ball digits = Ball.of(value.unscaledValue(), 0);
        Ball power = Ball.of(BigInteger.TEN.pow(Math.abs(value.scale())), 0);
        return value.scale() > 0 ? digits.divide(power, bits) : digits.multiply(power, bits);
    }

    private static Ball call(Function f, List<Expression> arguments, Ball x, int bits) {
        Ball a = evaluate(arguments.getFirst(), x, bits);
        if (f != Function.MIN && f != Function.MAX) {
            return Functions.apply(f, a, bits);
        }
        Ball b = evaluate(arguments.get(1), x, bits);
        int order = a.order(b);
        return order == 0 ? Ball.hull(a, b, bits) : order > 0 == (f == Function.MAX) ? a : b;
    }

    private static Ball conditional(Expression.Conditional c, Ball x, int bits) {
        Ball difference = evaluate(c.left(), x, bits).subtract(evaluate(c.right(), x, bits), bits);
        if (difference.signum() != 0 || difference.isZero()) {
            return evaluate(c.comparison().holds(difference.signum()) ? c.then() : c.otherwise(), x, bits);
        }
        return Ball.hull(evaluate(c.then(), x, bits), evaluate(c.otherwise(), x, bits), bits);
    }

    /** a^b by repeated multiplication for an integer b, as exp(b log a) otherwise. */
    private static Ball power(Ball a, Expression exponent, Ball x, int bits) {
        Ball b = evaluate(exponent, x, bits);
        double n = b.doubleValue();
        if (!b.isExact() || n != Math.rint(n) || Math.abs(n) > MOST_FACTORS) {
            return Exponential.exp(b.multiply(Logarithm.log(a, bits), bits), bits);
        }
        Ball product = Ball.ONE;
        for (int i = 0; i < Math.abs(n); i++) {
            product = product.multiply(a, bits);
        }
        return n < 0 ? Ball.ONE.divide(product, bits) : product;
    }
}
