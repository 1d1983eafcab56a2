package dev.ulpforge.search.scheme;

import java.util.List;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.piece.TabledPolynomials;
import dev.ulpforge.search.scheme.value.Evaluation;

/**
 * A function that is approximated on the reduced range. {@link Fitter} finds its coefficients, which are then tuned.
 */
public sealed interface Core {

    /**
     * A minimax polynomial {@code f(v) ≈ fixed[0] + fixed[1] v + … + v^m p(v)} with m fixed terms: p is what programs
     * evaluate.
     *
     * @param f          what is approximated; equal functions are fitted once
     * @param low        the least argument
     * @param high       the greatest argument
     * @param fixed the leading coefficients, which the reconstruction adds
     * @param terms      the number of coefficients of p, 1 or more
     * @param order      how p is evaluated
     * @param resolution how accurate it has to be
     */
    record Polynomial(RealFunction f, double low, double high, List<Double> fixed, int terms, Evaluation order,
            Resolution resolution) implements Core {
        public Polynomial {
            fixed = List.copyOf(fixed);
        }

        /** {@return the same with another number of terms} */
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
     * A polynomial for each segment of a range, with coefficients in register tables. They are fitted as floats from
     * the start, so none is left to tuning.
     *
     * @param polynomials the polynomials
     * @param largest the error in ULP above which they are useless
     */
    record Pieces(TabledPolynomials polynomials, double largest) implements Core {}

    /**
     * The accuracy required of a core.
     *
     * @param largest the error from which on the core is useless
     * @param smallest the error below which more terms do not help
     * @param step the change of its value in one step of tuning
     * @param errors the quantity that errors and steps are relative to
     */
    record Resolution(double largest, double smallest, double step, Errors errors) {

        /** The accuracy required of a core with absolute errors. */
        public Resolution(double largest, double smallest, double step) {
            this(largest, smallest, step, new Errors.Absolute());
        }

        /** {@return the accuracy required of a core near 1 with errors relative to its values} */
        public static Resolution relative(double largest, double smallest, double step) {
            return new Resolution(largest, smallest, step, new Errors.Relative());
        }
    }

    /** The quantity that the errors of a core are relative to. */
    sealed interface Errors {

        /** Absolute errors. */
        record Absolute() implements Errors {}

        /** Errors relative to the values of the core, which are near 1. */
        record Relative() implements Errors {}

        /**
         * Errors relative to the results that the core is a part of.
         *
         * @param weight the reciprocal of the smallest magnitude of such a result, as a function of the core's argument
         */
        record RelativeToResult(RealFunction weight) implements Errors {}

        /** {@return the weight of an error of a core for this function, as a function of the core's argument} */
        default RealFunction weight(RealFunction f) {
            return switch (this) {
                case Absolute() -> RealFunction.one();
                case Relative() -> RealFunction.relative(f);
                case RelativeToResult(RealFunction weight) -> weight;
            };
        }

        /** {@return the approximate weight of a small change in a core's value} */
        default double response(double argument) {
            return switch (this) {
                case Absolute _,Relative _ -> 1;
                case RelativeToResult(RealFunction weight) -> weight.at(argument).hi();
            };
        }
    }
}
