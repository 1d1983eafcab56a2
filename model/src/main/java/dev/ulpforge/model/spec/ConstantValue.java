package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The value of a constant expression to 200 decimal digits: exact where the exact value has no more digits (every float
 * has at most 112), so that a comparison with a float is right.
 */
final class ConstantValue {
    private static final MathContext DIGITS = new MathContext(200);
    private static final MathContext GUARD = new MathContext(220);
    private static final int MAX_POWER = 1000;

    private ConstantValue() {}

    /**
     * {@return the value}
     *
     * @throws ArithmeticException if it divides by zero, or uses {@code x}, a function or a power other than a small
     *         integer
     */
    static BigDecimal of(Expression e) {
        return switch (e) {
            case Expression.Variable _,Expression.OfPairs _ -> throw new ArithmeticException("it depends on x");
            case Expression.Literal(var value) -> value;
            case Expression.Named named -> named == Expression.Named.PI ? pi() : euler();
            case Expression.Negation(var a) -> of(a).negate();
            case Expression.Sum(var a, var b) -> of(a).add(of(b), DIGITS);
            case Expression.Difference(var a, var b) -> of(a).subtract(of(b), DIGITS);
            case Expression.Product(var a, var b) -> of(a).multiply(of(b), DIGITS);
            case Expression.Quotient(var a, var b) -> of(a).divide(of(b), DIGITS);
            case Expression.Power(var a, var b) -> of(a).pow(power(b), DIGITS);
            case Expression.Conditional(var a, var comparison, var b, var then, var otherwise) ->
                of(comparison.holds(of(a).compareTo(of(b))) ? then : otherwise);
            case Expression.Call(var f, _) ->
                throw new ArithmeticException("the function " + f + " cannot be used here");
        };
    }

    private static int power(Expression e) {
        BigDecimal n = of(e);
        if (n.abs().compareTo(BigDecimal.valueOf(MAX_POWER)) > 0 || n.stripTrailingZeros().scale() > 0) {
            throw new ArithmeticException("a power here is an integer of at most " + MAX_POWER);
        }
        return n.intValueExact();
    }

    /** Machin: pi = 16 atan(1/5) - 4 atan(1/239). */
    private static BigDecimal pi() {
        return BigDecimal.valueOf(16).multiply(inverseTangent(5))
                .subtract(BigDecimal.valueOf(4).multiply(inverseTangent(239))).round(DIGITS);
    }

    private static BigDecimal inverseTangent(int n) {
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), GUARD);
        BigDecimal square = BigDecimal.valueOf((long) n * n);
        BigDecimal sum = power;
        for (int k = 3; power.precision() - power.scale() > -GUARD.getPrecision(); k += 2) {
            power = power.divide(square, GUARD).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(k), GUARD), GUARD);
        }
        return sum;
    }

    private static BigDecimal euler() {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; term.precision() - term.scale() > -GUARD.getPrecision(); k++) {
            term = term.divide(BigDecimal.valueOf(k), GUARD);
            sum = sum.add(term, GUARD);
        }
        return sum.round(DIGITS);
    }
}
