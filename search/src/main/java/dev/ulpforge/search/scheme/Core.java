package dev.ulpforge.search.scheme;

import java.util.List;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.piece.TabledPolynomials;
import dev.ulpforge.search.scheme.value.Evaluation;

/** What is approximated on the reduced range. Its numbers are found by {@link Fitter}, and then tuned. */
public sealed interface Core {

    /**
     * A minimax polynomial {@code f(v) ≈ fixed[0] + fixed[1] v + … + v^m p(v)} with m fixed terms: p is what programs
     * evaluate.
     *
     * @param f          what is approximated; equal functions are fitted once
     * @param low        the least argument
     * @param high       the greatest argument
     * @param fixed      the leading coefficients, which a reconstruction knows
     * @param terms      the number of coefficients of p, 1 or more
     * @param order      how p is evaluated
     * @param resolution how accurate it has to be
     */
    record Polynomial(RealFunction f, double low, double high, List<Double> fixed, int terms, Evaluation order,
            Resolution resolution) implements Core {
        public Polynomial {
            fixed = List.copyOf(fixed);
        }

        /** {@return the same with other terms} */
        Polynomial withTerms(int other) {
            return new Polynomial(f, low, high, fixed, other, order, resolution);
        }
    }

    /**
     * The most accurate program of its size on a front that is evolved from the empty program.
     *
     * @param front      the front
     * @param operations the size: the number of additions, subtractions, multiplications and fused multiply-adds
     */
    record Evolved(Front front, int operations) implements Core {}

    /**
     * A front of programs by size and error.
     *
     * @param f          what is approximated; equal functions are fitted once
     * @param low        the least argument
     * @param high       the greatest argument
     * @param largest    the largest size
     * @param resolution how accurate the programs have to be
     */
    record Front(RealFunction f, double low, double high, int largest, Resolution resolution) {}

    /**
     * A polynomial for each segment of a range, their coefficients in register tables. They are fitted as the floats
     * that they are, so none is open to tuning.
     *
     * @param polynomials the polynomials
     * @param largest     above this error in ULP they are of no use
     */
    record Pieces(TabledPolynomials polynomials, double largest) implements Core {}

    /**
     * How accurate a core has to be.
     *
     * @param largest  from this error on it is of no use
     * @param smallest below this error more terms are of no use
     * @param step     by how much a step of tuning moves its value
     * @param errors   what errors and steps are relative to
     */
    record Resolution(double largest, double smallest, double step, Errors errors) {

        /** That of a core whose errors are absolute. */
        public Resolution(double largest, double smallest, double step) {
            this(largest, smallest, step, new Errors.Absolute());
        }

        /** {@return that of a core near 1 whose errors are relative to its values} */
        public static Resolution relative(double largest, double smallest, double step) {
            return new Resolution(largest, smallest, step, new Errors.Relative());
        }
    }

    /** What errors of a core are relative to. */
    sealed interface Errors {

        /** Nothing. */
        record Absolute() implements Errors {}

        /** Values of the core, which are near 1. */
        record Relative() implements Errors {}

        /**
         * Results that the core is a part of.
         *
         * @param weight the reciprocal of the least magnitude of such a result, by the core's argument
         */
        record RelativeToResult(RealFunction weight) implements Errors {}

        /** {@return what an error of a core of this function is multiplied by, by the core's argument} */
        default RealFunction weight(RealFunction f) {
            return switch (this) {
                case Absolute() -> RealFunction.one();
                case Relative() -> RealFunction.relative(f);
                case RelativeToResult(RealFunction weight) -> weight;
            };
        }

        /** {@return about what a small change of a core's value is multiplied by} */
        default double response(double argument) {
            return switch (this) {
                case Absolute _,Relative _ -> 1;
                case RelativeToResult(RealFunction weight) -> weight.at(argument).hi();
            };
        }
    }
}
