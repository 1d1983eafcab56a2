package dev.ulpforge.search.kernel.universal;

import java.util.Optional;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;

/**
 * The operations that expressions are written in.
 *
 * @param <T> a value of a program
 */
interface Arithmetic<T> {
    /** {@return the input} */
    T x();

    /** {@return the nearest constant} */
    T constant(double value);

    /** {@return {@code -a}} */
    T negated(T a);

    /** {@return {@code |a|}} */
    T absolute(T a);

    /** {@return the square root} */
    T root(T a);

    /** {@return {@code a + b}} */
    T sum(T a, T b);

    /** {@return {@code a - b}} */
    T difference(T a, T b);

    /** {@return {@code a * b}} */
    T product(T a, T b);

    /** {@return {@code a / b}} */
    T quotient(T a, T b);

    /** {@return {@code then} where the comparison holds, and {@code otherwise} elsewhere} */
    T selected(T a, Comparison comparison, T b, T then, T otherwise);

    /** {@return the least power of two from which on all numbers are integers} */
    double integers();

    /** {@return the lesser or the greater one; NaN if either is; of two zeros the second} */
    default T extreme(T a, T b, boolean greater) {
        T number = selected(a, greater ? Comparison.GREATER : Comparison.LESS, b, a, b);
        return selected(a, Comparison.EQUAL, a, number, a);
    }

    /** {@return the integer part, with the sign of {@code a}} */
    default T truncated(T a) {
        T size = absolute(a);
        T nearest = difference(sum(size, constant(integers())), constant(integers()));
        T part = selected(nearest, Comparison.GREATER, size, difference(nearest, constant(1)), nearest);
        T signed = selected(a, Comparison.LESS, constant(0), negated(part), part);
        T nonzero = selected(a, Comparison.EQUAL, constant(0), a, signed);
        return selected(size, Comparison.AT_LEAST, constant(integers()), a, nonzero);
    }

    /** {@return the largest integer not above {@code a}} */
    default T floor(T a) {
        T part = truncated(a);
        return selected(a, Comparison.LESS, part, difference(part, constant(1)), part);
    }

    /** {@return the smallest integer not below {@code a}} */
    default T ceiling(T a) {
        T part = truncated(a);
        return selected(a, Comparison.GREATER, part, sum(part, constant(1)), part);
    }

    /** {@return the nearest integer, halfway cases away from zero} */
    default T rounded(T a) {
        T part = truncated(a);
        T away = selected(a, Comparison.LESS, constant(0), difference(part, constant(1)), sum(part, constant(1)));
        return selected(absolute(difference(a, part)), Comparison.AT_LEAST, constant(0.5), away, part);
    }

    /** {@return a part of an expression as a whole, if there is something better than its operations} */
    default Optional<T> form(Expression part) {
        return Optional.empty();
    }
}
