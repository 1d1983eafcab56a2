package dev.ulpforge.verify.oracle.trigonometric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.block.BlockArithmetic;
import dev.ulpforge.verify.oracle.block.BoundedBlock;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.BinadeTurns;

/**
 * A trigonometric function of {@code factor * x}, with or without an offset, on floats of large magnitude, as long as
 * the factor is known precisely enough.
 */
public final class TrigonometricArgument {
    /** The floats from {@code 2^4} on. */
    public static final int LEAST_EXPONENT = 4;
    private static final int BITS = 512;

    private final Function f;
    private final LinearArgument argument;
    private final boolean isNegated;
    private final List<TrigonometricPointwise> binades;
    private final Optional<WholeTurns> whole;

    private TrigonometricArgument(Function f, LinearArgument argument, Ball turns, Optional<WholeTurns> whole) {
        this.whole = whole;
        this.f = f;
        this.argument = argument;
        isNegated = turns.signum() < 0 && f != Function.COS && f != Function.COSPI;
        binades = IntStream.rangeClosed(LEAST_EXPONENT, Float.MAX_EXPONENT)
                .mapToObj(e -> new TrigonometricPointwise(f, BinadeTurns.of(turns.abs(), e))).toList();
    }

    /** {@return the function of this argument, if it has this form} */
    public static Optional<TrigonometricArgument> of(Function f, Expression argument) {
        boolean pi = f == Function.SINPI || f == Function.COSPI;
        if (!pi && f != Function.SIN && f != Function.COS && f != Function.TAN) {
            return Optional.empty();
        }
        return LinearArgument.of(argument).flatMap(l -> {
            Ball turns = turns(l.factor(), pi);
            return BinadeTurns.isPrecise(turns, Float.MAX_EXPONENT)
                    ? Optional.of(new TrigonometricArgument(f, l, turns, WholeTurns.of(quarters(l.factor(), pi))))
                    : Optional.empty();
        });
    }

    /** {@return whether an expression has a part of this form} */
    public static boolean isIn(Expression e) {
        return e instanceof Expression.Call(var f, var arguments)
                && (of(f == Function.TANPI ? Function.SINPI : f, arguments.getFirst()).isPresent()
                        || f.definition().map(d -> isIn(d.of(arguments.getFirst()))).orElse(false))
                || e.operands().stream().anyMatch(TrigonometricArgument::isIn);
    }

    /**
     * {@return the number of quarter turns in the factor as an angle; twice the factor if angles are in units of pi}
     */
    static Ball turns(Expression factor, boolean pi) {
        return switch (new PointEvaluator(BITS).evaluate(quarters(factor, pi), new Value.Undefined())) {
            case Value.Fraction(var n, var d) when d.bitCount() == 1 -> Ball.of(n, 1 - d.bitLength());
            case Value v -> v.ball(BITS);
        };
    }

    private static Expression quarters(Expression factor, boolean pi) {
        Expression twice = new Expression.Product(new Expression.Literal(BigDecimal.TWO), factor);
        return pi ? twice : new Expression.Quotient(twice, Expression.Named.PI);
    }

    /**
     * {@return an equal expression, by the addition theorems, without an offset in the argument; empty if there is no
     * offset}
     */
    public Optional<Expression> sum() {
        Expression a = new Expression.Product(argument.factor(), new Expression.Variable());
        boolean pi = f == Function.SINPI || f == Function.COSPI;
        Function sine = pi ? Function.SINPI : Function.SIN;
        Function cosine = pi ? Function.COSPI : Function.COS;
        return argument.offset().map(b -> {
            Expression sineOfSum = new Expression.Sum(product(sine, a, cosine, b), product(cosine, a, sine, b));
            Expression cosineOfSum = new Expression.Difference(product(cosine, a, cosine, b),
                    product(sine, a, sine, b));
            return f == Function.TAN
                    ? new Expression.Quotient(sineOfSum, cosineOfSum)
                    : f == sine ? sineOfSum : cosineOfSum;
        });
    }

    private static Expression product(Function f, Expression a, Function g, Expression b) {
        return new Expression.Product(new Expression.Call(f, List.of(a)), new Expression.Call(g, List.of(b)));
    }

    /**
     * Writes the function of {@code factor * x}, without the offset, for the floats of one binade from the bit pattern
     * {@code first} on.
     */
    public void evaluate(int first, BoundedBlock out) {
        int exponent = Math.getExponent(Float.intBitsToFloat(first));
        binades.get(exponent - LEAST_EXPONENT).evaluate(first, out.value(), out.error());
        if (isNegated) {
            BlockArithmetic.negation(out, out);
        }
        whole.ifPresent(w -> w.settle(f, first, isNegated, out));
    }
}
