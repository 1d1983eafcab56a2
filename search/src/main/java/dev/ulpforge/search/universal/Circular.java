package dev.ulpforge.search.universal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.core.number.RealExpression;

/** Finds the period of an expression in which x occurs only in trigonometric functions of {@code a x + b}. */
final class Circular {
    /** Decimal digits, enough for the quotient of the largest floats and a period, including its fraction. */
    static final int DIGITS = 90;
    static final MathContext PRECISION = new MathContext(DIGITS);
    private static final Expression ONE = new Expression.Literal(BigDecimal.ONE);
    private static final Expression TWO = new Expression.Literal(BigDecimal.TWO);
    private static final BigDecimal TINY = new BigDecimal("1e-60");
    /** Periods must be commensurable with a denominator up to this. */
    private static final int LARGEST = 64;

    private Circular() {}

    /** {@return the period, if it has one} */
    static Optional<BigDecimal> period(Expression e) {
        List<BigDecimal> periods = new ArrayList<>();
        if (!collect(e, periods) || periods.isEmpty()) {
            return Optional.empty();
        }
        BigInteger multiple = BigInteger.ONE;
        for (BigDecimal p : periods) {
            Optional<BigInteger> numerator = numerator(p.divide(periods.getFirst(), PRECISION));
            if (numerator.isEmpty()) {
                return Optional.empty();
            }
            multiple = multiple.multiply(numerator.get()).divide(multiple.gcd(numerator.get()));
        }
        return Optional.of(periods.getFirst().multiply(new BigDecimal(multiple), PRECISION));
    }

    /** {@return whether a trigonometric function of {@code a x + b} is a part of an expression} */
    static boolean isIn(Expression e) {
        return e instanceof Expression.Call(Function f, var arguments) && turn(f).isPresent()
                && slope(arguments.getFirst()).isPresent() || e.operands().stream().anyMatch(Circular::isIn);
    }

    /** {@return g, if an expression is {@code g(|x|)}} */
    static Optional<Expression> ofMagnitude(Expression e) {
        return isOfMagnitude(e) ? Optional.of(unfolded(e)) : Optional.empty();
    }

    private static boolean isOfMagnitude(Expression e) {
        return isMagnitude(e)
                || !(e instanceof Expression.Variable) && e.operands().stream().allMatch(Circular::isOfMagnitude);
    }

    private static boolean isMagnitude(Expression e) {
        return e instanceof Expression.Call(Function f, var arguments) && f == Function.ABS
                && arguments.getFirst() instanceof Expression.Variable;
    }

    private static Expression unfolded(Expression e) {
        return isMagnitude(e) ? new Expression.Variable() : e.mapped(Circular::unfolded);
    }

    /** {@return the numerator of a ratio of small integers} */
    private static Optional<BigInteger> numerator(BigDecimal ratio) {
        for (int denominator = 1; denominator <= LARGEST; denominator++) {
            BigDecimal times = ratio.multiply(BigDecimal.valueOf(denominator));
            BigInteger nearest = times.setScale(0, java.math.RoundingMode.HALF_EVEN).toBigInteger();
            if (nearest.signum() > 0 && nearest.bitLength() < 10
                    && times.subtract(new BigDecimal(nearest)).abs().compareTo(TINY) < 0) {
                return Optional.of(nearest);
            }
        }
        return Optional.empty();
    }

    /** Collects the periods of all trigonometric functions. {@return whether x occurs nowhere else} */
    private static boolean collect(Expression e, List<BigDecimal> periods) {
        if (e.isConstant()) {
            return true;
        }
        if (e instanceof Expression.Call(Function f, var arguments)) {
            Optional<Expression> turn = turn(f);
            Optional<Expression> slope = turn.flatMap(_ -> slope(arguments.getFirst()));
            if (slope.isPresent()) {
                return period(new Expression.Quotient(turn.get(), slope.get())).map(periods::add).orElse(false);
            }
        }
        return !(e instanceof Expression.Variable) && e.operands().stream().allMatch(part -> collect(part, periods));
    }

    private static Optional<BigDecimal> period(Expression.Quotient period) {
        try {
            return Optional.of(new RealExpression(period).at(0.0, DIGITS).abs());
        } catch (ArithmeticException constant) {
            return Optional.empty();
        }
    }

    /** {@return the period of a function, if it is trigonometric} */
    private static Optional<Expression> turn(Function f) {
        return switch (f) {
            case SIN, COS -> Optional.of(new Expression.Product(TWO, Expression.Named.PI));
            case TAN -> Optional.of(Expression.Named.PI);
            case SINPI, COSPI -> Optional.of(TWO);
            case TANPI -> Optional.of(ONE);
            default -> Optional.empty();
        };
    }

    /**
     * {@return the a of {@code a x + b} or {@code a |x| + b}, if an expression has that form and a is not obviously 0}
     */
    static Optional<Expression> slope(Expression e) {
        return switch (e) {
            case Expression.Variable _ -> Optional.of(ONE);
            case Expression.Call _ when isMagnitude(e) -> Optional.of(ONE);
            case Expression.Negation(var a) -> slope(a).map(Expression.Negation::new);
            case Expression.Sum(var a, var b) when a.isConstant() -> slope(b);
            case Expression.Sum(var a, var b) when b.isConstant() -> slope(a);
            case Expression.Difference(var a, var b) when a.isConstant() -> slope(b);
            case Expression.Difference(var a, var b) when b.isConstant() -> slope(a);
            case Expression.Product(var a, var b) when a.isConstant() ->
                slope(b).map(s -> new Expression.Product(a, s));
            case Expression.Product(var a, var b) when b.isConstant() ->
                slope(a).map(s -> new Expression.Product(s, b));
            case Expression.Quotient(var a, var b) when b.isConstant() ->
                slope(a).map(s -> new Expression.Quotient(s, b));
            default -> Optional.empty();
        };
    }
}
