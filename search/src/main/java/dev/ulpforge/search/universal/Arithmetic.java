package dev.ulpforge.search.universal;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.FloatingPoint;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.elementary.ElementaryFunctions;

/**
 * The number format that expressions are written in, and operations that programs lack and that are composed of others.
 *
 * @param <T>      a value of a program
 * @param input    adds the input
 * @param constant adds the nearest constant
 * @param integers the smallest power of two from which on all numbers are integers
 * @param forms finds forms of parts of an expression that are better than their operations
 * @param calls has named functions
 */
record Arithmetic<T extends FloatingPoint<T>>(Supplier<T> input, DoubleFunction<T> constant, double integers,
        Function<Expression, Optional<T>> forms, Calls<T> calls) {

    /** What named functions are composed of. */
    @FunctionalInterface
    interface Calls<T> {
        /** {@return a function of an argument, if the format has it} */
        Optional<T> of(dev.ulpforge.model.spec.Function f, T argument);
    }

    /** {@return arithmetic in floats, in the program under construction} */
    static Arithmetic<F32> inFloats(ProgramBuilder b) {
        return new Arithmetic<>(b::x, value -> b.f32((float) value), 0x1p23, part -> Optional.empty(),
                (f, a) -> Optional.empty());
    }

    /** {@return arithmetic in doubles, in the program under construction} */
    static Arithmetic<F64> inDoubles(ProgramBuilder b) {
        return inDoubles(b, part -> Optional.empty(), (f, a) -> Optional.empty());
    }

    /**
     * {@return arithmetic in doubles that has named functions, in the program under construction}
     *
     * @param forms finds forms of parts that are not operations
     */
    static Arithmetic<F64> withForms(ProgramBuilder b, Function<Expression, Optional<PeriodicForm>> forms) {
        return inDoubles(b, part -> forms.apply(part).map(form -> form.value(b, b.x())),
                new ElementaryFunctions(b)::value);
    }

    /** {@return the same without forms} */
    static Arithmetic<F64> ofElementaryFunctions(ProgramBuilder b) {
        return inDoubles(b, part -> Optional.empty(), new ElementaryFunctions(b)::value);
    }

    /** {@return arithmetic in doubles for expressions in x and y} */
    static Arithmetic<F64> ofPairs(ProgramBuilder b, Calls<F64> calls) {
        return inDoubles(b,
                part -> part instanceof Expression.SecondVariable ? Optional.of(b.y().toDouble()) : Optional.empty(),
                calls);
    }

    private static Arithmetic<F64> inDoubles(ProgramBuilder b, Function<Expression, Optional<F64>> forms,
            Calls<F64> calls) {
        return new Arithmetic<>(() -> b.x().toDouble(), b::f64, 0x1p52, forms, calls);
    }

    /** {@return the input} */
    T x() {
        return input.get();
    }

    /** {@return the nearest constant} */
    T constant(double value) {
        return constant.apply(value);
    }

    /** {@return a part of an expression as a whole, if there is a form that is better than its operations} */
    Optional<T> form(Expression part) {
        return forms.apply(part);
    }

    /** {@return {@code then} where the comparison holds, and {@code otherwise} elsewhere} */
    T selected(T a, Comparison comparison, T b, T then, T otherwise) {
        Mask holds = switch (comparison) {
            case LESS -> a.below(b);
            case AT_MOST -> a.atMost(b);
            case GREATER -> b.below(a);
            case AT_LEAST -> b.atMost(a);
            case EQUAL -> a.equalTo(b);
        };
        return holds.select(then, otherwise);
    }

    /** {@return the lesser or the greater of both; NaN if either is NaN, the second of two zeros} */
    T extreme(T a, T b, boolean greater) {
        T number = selected(a, greater ? Comparison.GREATER : Comparison.LESS, b, a, b);
        return selected(a, Comparison.EQUAL, a, number, a);
    }

    /** {@return the integer part, with the sign of {@code a}} */
    T truncated(T a) {
        T size = a.abs();
        T nearest = size.plus(constant(integers)).minus(constant(integers));
        T part = selected(nearest, Comparison.GREATER, size, nearest.minus(constant(1)), nearest);
        T signed = selected(a, Comparison.LESS, constant(0), part.negated(), part);
        T nonzero = selected(a, Comparison.EQUAL, constant(0), a, signed);
        return selected(size, Comparison.AT_LEAST, constant(integers), a, nonzero);
    }

    /** {@return the largest integer not above {@code a}} */
    T floor(T a) {
        T part = truncated(a);
        return selected(a, Comparison.LESS, part, part.minus(constant(1)), part);
    }

    /** {@return the smallest integer not below {@code a}} */
    T ceiling(T a) {
        T part = truncated(a);
        return selected(a, Comparison.GREATER, part, part.plus(constant(1)), part);
    }

    /** {@return the nearest integer, halfway cases away from zero} */
    T rounded(T a) {
        T part = truncated(a);
        T away = selected(a, Comparison.LESS, constant(0), part.minus(constant(1)), part.plus(constant(1)));
        return selected(a.minus(part).abs(), Comparison.AT_LEAST, constant(0.5), away, part);
    }
}
