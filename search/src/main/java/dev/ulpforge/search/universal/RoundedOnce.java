package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.elementary.ElementaryFunctions;
import dev.ulpforge.search.elementary.UnroundedSum;

/**
 * Writes an expression in double lanes whose last operation is a sum, or a sum times x, such that the sum is rounded to
 * a float at once: {@code 1 + tanh(x)} or {@code x * sigmoid(x)} near 0.
 *
 * @param b the program under construction
 */
record RoundedOnce(ProgramBuilder b) {

    /** {@return the expression, if it is such a sum and has a form in double lanes} */
    Optional<F32> written(Expression e) {
        return sum(e).map(UnroundedSum::toFloat);
    }

    private Optional<UnroundedSum> sum(Expression e) {
        return switch (e) {
            case Expression.Sum(var a, var c) ->
                value(a).flatMap(first -> value(c).map(second -> new UnroundedSum(first, second)));
            case Expression.Difference(var a, var c) -> sum(new Expression.Sum(a, new Expression.Negation(c)));
            case Expression.Negation(var a) -> sum(a).map(UnroundedSum::negated);
            case Expression.Product(var a, var c) -> product(a, c).or(() -> product(c, a));
            case Expression.Quotient(var a, var c) when isPowerOfTwo(c) ->
                sum(a).flatMap(inner -> value(c).map(divisor -> inner.times(b.f64(1).dividedBy(divisor))));
            case Expression.Call(var f, var arguments) -> value(arguments.getFirst())
                    .flatMap(argument -> new ElementaryFunctions(b).unrounded(f, argument))
                    .or(() -> f.definition().flatMap(definition -> sum(definition.of(arguments.getFirst()))));
            default -> Optional.empty();
        };
    }

    private Optional<UnroundedSum> product(Expression factor, Expression rest) {
        return isExact(factor)
                ? sum(rest).flatMap(inner -> value(factor).map(inner::times))
                : Optional.empty();
    }

    private Optional<F64> value(Expression e) {
        return new AsWritten<>(Arithmetic.ofElementaryFunctions(b)).written(e);
    }

    /** {@return whether products with it have hardly more bits} */
    private static boolean isExact(Expression e) {
        return switch (e) {
            case Expression.Variable _ -> true;
            case Expression.Negation(var a) -> isExact(a);
            case Expression.Product(var a, var c) -> List.of(a, c).stream().allMatch(RoundedOnce::isExact);
            case Expression.Quotient(var a, var c) -> isExact(a) && isPowerOfTwo(c);
            default -> isPowerOfTwo(e);
        };
    }

    private static boolean isPowerOfTwo(Expression e) {
        if (!e.isConstant()) {
            return false;
        }
        try {
            double value = Math.abs(new RealExpression(e).at(0.0).hi());
            return value == Math.scalb(1.0, Math.getExponent(value));
        } catch (ArithmeticException undefined) {
            return false;
        }
    }
}
