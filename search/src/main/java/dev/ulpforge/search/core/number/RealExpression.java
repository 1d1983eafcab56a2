package dev.ulpforge.search.core.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

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
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            Ball y = Expressions.evaluate(expression, Ball.of(x), bits);
            if (y.isZero() || y.isBounded() && !y.containsZero() && y.relativeExponent() < -wanted) {
                return decimal(y.midpoint(), wanted);
            }
        }
        throw new ArithmeticException(expression + " has no value at " + Double.toHexString(x));
    }

    /** The text of an expression. */
    private record Text(String expression) implements Recipe<RealFunction> {
        @Override
        public RealFunction make() {
            return RealExpression.of(expression);
        }
    }

    @Override
    public Optional<Recipe<RealFunction>> recipe() {
        return Optional.of(new Text(expression.toString()));
    }

    private static BigDecimal decimal(Ball exact, int bits) {
        BigDecimal sum = BigDecimal.ZERO;
        Ball rest = exact;
        for (int i = 0; i < 2 + bits / 50 && !rest.isZero(); i++) {
            double part = rest.doubleValue();
            if (Double.isInfinite(part) || i == 0 && part == 0) {
                throw new ArithmeticException("a value beyond the range of double: " + exact);
            }
            sum = sum.add(new BigDecimal(part));
            rest = rest.subtract(Ball.of(part), 4 * bits + 128).midpoint();
        }
        return sum;
    }
}
