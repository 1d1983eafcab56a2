package dev.ulpforge.search.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Functions;

/** An expression in x as a function of real numbers, its values enclosed by ball arithmetic. */
public record RealExpression(Expression expression) implements RealFunction {

    private static final double BITS_PER_DIGIT = 3.33;
    private static final int MAX_BITS = 20_000;

    /** {@return the function of such a text} @throws dev.ulpforge.model.spec.ExpressionException if there is none */
    public static RealExpression of(String text) {
        return new RealExpression(Expression.parse(text));
    }

    @Override
    public BigDecimal at(double x, int digits) {
        int wanted = (int) Math.ceil(digits * BITS_PER_DIGIT) + 2;
        for (int bits = wanted + 32; bits < MAX_BITS; bits *= 2) {
            Ball y = evaluate(expression, Ball.of(x), bits);
            if (y.isZero() || y.isBounded() && !y.containsZero() && y.relativeExponent() < -wanted) {
                return decimal(y.midpoint(), wanted);
            }
        }
        throw new ArithmeticException(expression + " has no value at " + Double.toHexString(x));
    }

    private static BigDecimal decimal(Ball exact, int bits) {
        BigDecimal sum = BigDecimal.ZERO;
        Ball rest = exact;
        for (int i = 0; i < 2 + bits / 50 && !rest.isZero(); i++) {
            double part = rest.doubleValue();
            sum = sum.add(new BigDecimal(part));
            rest = rest.subtract(Ball.of(part), 4 * bits + 128).midpoint();
        }
        return sum;
    }

    private static Ball evaluate(Expression e, Ball x, int bits) {
        return switch (e) {
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

    /** a^b as repeated multiplication for a whole b, exp(b log a) otherwise. */
    private static Ball power(Ball a, Expression exponent, Ball x, int bits) {
        Ball b = evaluate(exponent, x, bits);
        double n = b.doubleValue();
        if (!b.isExact() || n != Math.rint(n) || Math.abs(n) > 1000) {
            Ball log = Functions.apply(Function.LOG, a, bits);
            return Functions.apply(Function.EXP, b.multiply(log, bits), bits);
        }
        Ball product = Ball.ONE;
        for (int i = 0; i < Math.abs(n); i++) {
            product = product.multiply(a, bits);
        }
        return n < 0 ? Ball.ONE.divide(product, bits) : product;
    }
}
