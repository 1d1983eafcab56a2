package dev.ulpforge.search.universal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.verify.oracle.pointwise.HankelExpansion;

/**
 * An expression far from zero, where Bessel functions of {@code c x} are composed of trigonometric functions, so that
 * they are as accurate near their zeros as these.
 *
 * @param fn        the expression with expansions in place of Bessel functions
 * @param near the magnitude up to which the expansions are not valid, or not needed
 * @param tolerance the largest relative error of the trigonometric functions in it
 * @param degree the least degree of their polynomials; with a lower degree there would be too many
 */
record FarForm(Expression fn, float near, double tolerance, int degree) {
    /** How many periods of a trigonometric function are worth cells. */
    private static final float CIRCULAR = 64;
    /** From here on the remainders of the expansions are below 2^-52; between -32 and 32 there are 20 zeros. */
    private static final double BESSEL = 32;
    private static final int TERMS = 15;
    /**
     * The values at the floats nearest to zeros are 2^-24 of the amplitude, and both terms of the wave are below 2^-8
     * there, so that their errors are less than 2^-6 ULP.
     */
    private static final double CANCELLING = 0x1p-46;
    private static final int DEGREE = 6;
    private static final Expression ABS = new Expression.Call(Function.ABS, List.of(new Expression.Variable()));
    private static final Expression ZERO = new Expression.Literal(BigDecimal.ZERO);

    /** {@return the form of an expression} */
    static FarForm of(Expression fn) {
        double least = arguments(fn).mapToDouble(FarForm::slope).min().orElse(Double.POSITIVE_INFINITY);
        return least < Double.POSITIVE_INFINITY
                ? new FarForm(expanded(fn), Math.nextUp((float) (BESSEL / least)), CANCELLING, DEGREE)
                : new FarForm(fn, CIRCULAR, Double.POSITIVE_INFINITY, 0);
    }

    /** {@return the arguments of Bessel functions that are positive multiples of x} */
    private static Stream<Expression> arguments(Expression e) {
        Stream<Expression> inside = e.operands().stream().flatMap(FarForm::arguments);
        return isExpanded(e) ? Stream.concat(e.operands().stream(), inside) : inside;
    }

    private static boolean isExpanded(Expression e) {
        return e instanceof Expression.Call(Function f, var arguments)
                && (f == Function.BESSELJ0 || f == Function.BESSELJ1) && slope(arguments.getFirst()) > 0;
    }

    /** {@return the c of {@code c x}; NaN for any other expression} */
    private static double slope(Expression e) {
        return Circular.slope(e).filter(_ -> at(e, 0) == 0).map(_ -> at(e, 1)).orElse(Double.NaN);
    }

    private static double at(Expression e, double x) {
        try {
            return new RealExpression(e).at(x).hi();
        } catch (ArithmeticException undefined) {
            return Double.NaN;
        }
    }

    private static Expression expanded(Expression e) {
        Expression inside = e.mapped(FarForm::expanded);
        if (!isExpanded(e)) {
            return inside;
        }
        Expression.Call call = (Expression.Call) inside;
        int n = call.function() == Function.BESSELJ0 ? 0 : 1;
        Expression right = wave(n).of(call.argument().of(ABS));
        return n == 0
                ? right
                : new Expression.Conditional(new Expression.Variable(), Comparison.LESS, ZERO,
                        new Expression.Negation(right), right);
    }

    private static Expression wave(int n) {
        HankelExpansion sums = new HankelExpansion(n, TERMS);
        String phase = "x - " + (2 * n + 1) + " * pi / 4";
        return Expression.parse("sqrt(2 / (pi * x)) * (" + sums.even("x") + " * cos(" + phase + ") - " + sums.odd("x")
                + " * sin(" + phase + "))");
    }
}
