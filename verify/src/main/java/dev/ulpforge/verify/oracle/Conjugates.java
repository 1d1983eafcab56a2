package dev.ulpforge.verify.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Expression.Conditional;
import dev.ulpforge.model.spec.Expression.Difference;
import dev.ulpforge.model.spec.Expression.Literal;
import dev.ulpforge.model.spec.Expression.Negation;
import dev.ulpforge.model.spec.Expression.Product;
import dev.ulpforge.model.spec.Expression.Quotient;
import dev.ulpforge.model.spec.Expression.Sum;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.symbolic.Zeros;

/**
 * Rewrites sums with square roots so that they do not cancel: {@code x + sqrt(x² + 1)} is {@code -1 / (x - sqrt(x² +
 * 1))}, by {@code u + v = (u² - v²) / (u - v)}, and differences of cube roots likewise; differences of arc tangents or
 * logarithms with nearby arguments, such as {@code atan(x + 1) - atan(x)}, become a single arc tangent or logarithm;
 * functions with a common limit become {@link Complements}, {@code erfinv(2 x - 1)} a quantile, and a choice by {@code
 * x < x + 1} is made. The values are the same everywhere, but enclosures over intervals are as narrow as those of
 * other expressions.
 */
final class Conjugates {
    private static final Literal ZERO = new Literal(BigDecimal.ZERO);
    private static final Literal ONE = new Literal(BigDecimal.ONE);
    private static final Literal TWO = new Literal(BigDecimal.TWO);

    private Conjugates() {}

    /** {@return an expression with the same values, in which roots cancel less} */
    static Expression of(Expression e) {
        Expression inner = e.mapped(Conjugates::of);
        return switch (inner) {
            case Sum(var u, var v) when isRoot(u) != isRoot(v) -> rest(u, v).<Expression>map(
                    rest -> new Conditional(isRoot(u) ? v : u, Comparison.LESS, new Negation(ONE),
                            new Quotient(rest, new Difference(u, v)), inner))
                    .orElse(inner);
            case Difference(var u, var v) when isRoot(u) && isRoot(v) ->
                rest(u, v).<Expression>map(rest -> new Quotient(rest, new Sum(u, v))).orElse(inner);
            case Difference(var u, var v) when isCubeRoot(u) && isCubeRoot(v) ->
                simple(new Difference(argument(u), argument(v))).<Expression>map(rest -> new Quotient(rest,
                        new Sum(new Product(u, u), new Sum(new Product(u, v), new Product(v, v))))).orElse(inner);
            case Difference(var u, var v) when isRoot(u) || isRoot(v) -> rest(u, v).<Expression>map(
                    rest -> new Conditional(isRoot(u) ? v : u, Comparison.GREATER, ONE,
                            new Quotient(rest, new Sum(u, v)),
                            inner))
                    .orElse(inner);
            case Difference(var u, var v) when isBoth(u, v, Function.ATAN) ->
                arcTangent(argument(u), argument(v), inner);
            case Difference(var u, var v) when isBoth(u, v, Function.LOG) ->
                logarithm(argument(u), argument(v), ONE, inner);
            case Difference(var u, var v) when isBoth(u, v, Function.LOG2) ->
                logarithm(argument(u), argument(v), call(Function.LOG, TWO), inner);
            case Difference(var u, var v) when isBoth(u, v, Function.LOG10) ->
                logarithm(argument(u), argument(v), call(Function.LOG, new Literal(BigDecimal.TEN)), inner);
            case Difference d -> Complements.of(d);
            case Expression.Call(var f, var a) when f == Function.ERFINV -> quantile(a.getFirst()).orElse(inner);
            case Conditional c when c.then().equals(c.otherwise()) -> c.then();
            case Conditional c when isPolynomial(c.left()) && isPolynomial(c.right()) -> decided(c);
            default -> inner;
        };
    }

    /** {@return the branch that is taken everywhere, if the difference of the polynomials compared is a number} */
    private static Expression decided(Conditional c) {
        Difference difference = new Difference(c.left(), c.right());
        OptionalInt sign = Zeros.isZero(difference)
                ? OptionalInt.of(0)
                : simple(difference).filter(Expression::isConstant).map(rest -> OptionalInt.of(sign(rest)))
                        .orElse(OptionalInt.empty());
        return sign.isPresent() ? c.comparison().holds(sign.getAsInt()) ? c.then() : c.otherwise() : c;
    }

    private static int sign(Expression number) {
        return number instanceof Negation ? -1 : 1;
    }

    /** {@return whether it is a polynomial in x with numbers as coefficients, which has values everywhere} */
    private static boolean isPolynomial(Expression e) {
        return switch (e) {
            case Expression.Variable _,Literal _ -> true;
            case Negation _,Sum _,Difference _,Product _ -> e.operands().stream().allMatch(Conjugates::isPolynomial);
            default -> false;
        };
    }

    /** {@code erfinv(a - 1) = normquantile(a / 2) / sqrt(2)}, whose argument is accurate near a = 0. */
    private static Optional<Expression> quantile(Expression argument) {
        return switch (argument) {
            case Difference(var a, Literal one) when isOne(one) -> Optional.of(quantileOfHalf(a));
            case Difference(Literal one, var a) when isOne(one) -> Optional.of(new Negation(quantileOfHalf(a)));
            default -> Optional.empty();
        };
    }

    private static boolean isOne(Literal e) {
        return e.value().compareTo(BigDecimal.ONE) == 0;
    }

    private static Expression quantileOfHalf(Expression a) {
        return new Quotient(call(Function.NORMQUANTILE, new Quotient(a, TWO)), call(Function.SQRT, TWO));
    }

    /** {@code atan u - atan v = atan((u - v) / (1 + u v))} where the denominator is above 0. */
    private static Expression arcTangent(Expression u, Expression v, Expression inner) {
        Expression below = new Sum(ONE, new Product(u, v));
        return simple(new Difference(u, v)).<Expression>map(rest -> new Conditional(below, Comparison.GREATER, ZERO,
                call(Function.ATAN, new Quotient(rest, below)), inner)).orElse(inner);
    }

    /** {@code log u - log v = log1p((u - v) / v)} where v is above 0. */
    private static Expression logarithm(Expression u, Expression v, Expression ofBase, Expression inner) {
        return simple(new Difference(u, v)).<Expression>map(rest -> new Conditional(v, Comparison.GREATER, ZERO,
                new Quotient(call(Function.LOG1P, new Quotient(rest, v)), ofBase), inner)).orElse(inner);
    }

    private static Expression call(Function f, Expression argument) {
        return new Expression.Call(f, List.of(argument));
    }

    private static boolean isBoth(Expression u, Expression v, Function f) {
        return is(f, u) && is(f, v);
    }

    private static boolean is(Function f, Expression e) {
        return e instanceof Expression.Call(var g, _) && g == f;
    }

    private static boolean isRoot(Expression e) {
        return is(Function.SQRT, e);
    }

    private static boolean isCubeRoot(Expression e) {
        return is(Function.CBRT, e);
    }

    private static Expression argument(Expression call) {
        return call.operands().getFirst();
    }

    private static Expression square(Expression e) {
        return isRoot(e) ? argument(e) : new Product(e, e);
    }

    private static Optional<Expression> rest(Expression u, Expression v) {
        return simple(new Difference(square(u), square(v)));
    }

    /** {@return the expression if it is a nonzero rational number, or such a number times x} */
    private static Optional<Expression> simple(Expression rest) {
        return Zeros.rational(rest.of(TWO)).filter(n -> n.getFirst().signum() != 0).flatMap(n -> {
            Expression number = quotient(n);
            Expression line = new Product(new Quotient(number, TWO), new Expression.Variable());
            return List.of(number, line).stream().filter(simple -> Zeros.isZero(new Difference(rest, simple)))
                    .findFirst();
        });
    }

    private static Expression quotient(List<BigInteger> n) {
        Expression above = new Literal(new BigDecimal(n.getFirst().abs()));
        Expression positive = n.getLast().equals(BigInteger.ONE)
                ? above
                : new Quotient(above, new Literal(new BigDecimal(n.getLast())));
        return n.getFirst().signum() < 0 ? new Negation(positive) : positive;
    }
}
