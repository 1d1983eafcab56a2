package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The functions of two arguments {@code x} and {@code y} of which there are kernels. Their special values are those of
 * C99 Annex F, which "F" cites.
 */
public enum PairFunction {
    /**
     * {@code x^y}. 1 where y is ±0 or x is 1, also if the other is NaN, and for {@code (-1)^±inf}; NaN for finite x
     * below 0 and a finite y that is no integer; at zeros and infinities of x the sign of x counts if y is an odd
     * integer (F.9.4.4).
     */
    POW,
    /**
     * The length {@code sqrt(x² + y²)}. {@code +inf} where either argument is infinite, also if the other is NaN; +0
     * for two zeros (F.9.4.3).
     */
    HYPOT,
    /**
     * The angle of the point with the ordinate x and the abscissa y, from -pi to pi: the first argument is the
     * ordinate, as in {@link Math#atan2}. ±0 or ±pi for an ordinate ±0, by the sign of the abscissa; multiples of pi/4
     * where both are infinite (F.9.1.4).
     */
    ATAN2;

    /** The names of all, in words. */
    static final String NAMES = Arrays.stream(values()).map(PairFunction::toString).collect(Collectors.joining(", "));

    /** {@return the function of this name, lower case; empty if there is none} */
    public static Optional<PairFunction> named(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
    }

    /**
     * {@return the function of two expressions, written out} The power is {@code exp(b * log(a))} unless b is a
     * constant or the base has a power of its own: a is above 0. The angle is that of the ordinate a and the abscissa
     * b; that of a zero abscissa does not depend on its sign.
     */
    Expression of(Expression a, Expression b) {
        return switch (this) {
            case POW -> Expression.power(a, b);
            case HYPOT -> new Expression.Call(Function.SQRT, new Expression.Sum(square(a), square(b)));
            case ATAN2 -> angle(a, b);
        };
    }

    private static Expression square(Expression a) {
        return new Expression.Power(a, new Expression.Literal(BigDecimal.TWO));
    }

    private static Expression angle(Expression ordinate, Expression abscissa) {
        Expression zero = new Expression.Literal(BigDecimal.ZERO);
        Expression pi = Expression.Named.PI;
        Expression right = new Expression.Quotient(pi, new Expression.Literal(BigDecimal.TWO));
        Expression atan = new Expression.Call(Function.ATAN, new Expression.Quotient(ordinate, abscissa));
        Expression behind = new Expression.Conditional(ordinate, Comparison.LESS, zero,
                new Expression.Difference(atan, pi),
                new Expression.Sum(atan, pi));
        Expression upright = new Expression.Conditional(ordinate, Comparison.LESS, zero, new Expression.Negation(right),
                new Expression.Conditional(ordinate, Comparison.EQUAL, zero, zero, right));
        return new Expression.Conditional(zero, Comparison.LESS, abscissa, atan,
                new Expression.Conditional(abscissa, Comparison.LESS, zero, behind, upright));
    }

    /**
     * {@return the function of x alone that it is for one finite y other than 0} It has the values at finite x other
     * than 0; that of {@code pow} for y that is no integer at those above 0.
     */
    public Expression section(double y) {
        Expression x = new Expression.Variable();
        Expression magnitude = new Expression.Literal(new BigDecimal(Math.abs(y)));
        return switch (this) {
            case ATAN2 -> angle(new Expression.Call(Function.ATAN, new Expression.Quotient(x, magnitude)), y);
            case POW -> power(y < 0 ? new Expression.Negation(magnitude) : magnitude, y);
            case HYPOT -> new Expression.Call(Function.SQRT, new Expression.Sum(new Expression.Product(x, x),
                    new Expression.Literal(new BigDecimal(y).multiply(new BigDecimal(y)))));
        };
    }

    /** By logarithms: exact powers with large exponents would have millions of digits. */
    private static Expression power(Expression exponent, double y) {
        Expression x = new Expression.Variable();
        Expression magnitude = new Expression.Call(Function.EXP2, new Expression.Product(exponent,
                new Expression.Call(Function.LOG2, new Expression.Call(Function.ABS, x))));
        return y % 2 == 0
                ? magnitude
                : new Expression.Conditional(x, Comparison.LESS, new Expression.Literal(BigDecimal.ZERO),
                        new Expression.Negation(magnitude), magnitude);
    }

    private static Expression angle(Expression ofMagnitude, double abscissa) {
        Expression pi = Expression.Named.PI;
        return abscissa > 0
                ? ofMagnitude
                : new Expression.Difference(
                        new Expression.Conditional(new Expression.Variable(), Comparison.LESS,
                                new Expression.Literal(BigDecimal.ZERO), new Expression.Negation(pi), pi),
                        ofMagnitude);
    }

    /** {@return the name in expressions} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
