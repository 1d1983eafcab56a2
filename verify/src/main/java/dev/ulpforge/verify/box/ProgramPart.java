package dev.ulpforge.verify.box;

import dev.ulpforge.model.spec.Comparison;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.real.Ball;

/** What an operation's results stand for: a part of an expression. All are doubles. */
sealed interface ProgramPart {

    /**
     * An argument, widened.
     *
     * @param number 0 for x, 1 for y
     */
    record Argument(int number) implements ProgramPart {}

    /**
     * A constant.
     *
     * @param value the double
     * @param exact what it stands for
     */
    record Constant(double value, Ball exact) implements ProgramPart {}

    /** {@code -a}. */
    record Negated(ProgramPart a) implements ProgramPart {}

    /** {@code |a|}. */
    record Magnitude(ProgramPart a) implements ProgramPart {}

    /** The square root, rounded. */
    record Root(ProgramPart a) implements ProgramPart {}

    /** Operations of two operands. */
    enum Kind {
        SUM, DIFFERENCE, PRODUCT, QUOTIENT
    }

    /** {@code a + b} and its kin, rounded. */
    record Joined(Kind kind, ProgramPart a, ProgramPart b) implements ProgramPart {}

    /**
     * A function by operations that have no other input than its argument.
     *
     * @param function the function
     * @param a        the argument
     * @param code     the operations, on one double
     */
    record Called(Function function, ProgramPart a, Code code) implements ProgramPart {

        /** {@return the function of x} */
        Expression target() {
            return new Expression.Call(function, new Expression.Variable());
        }
    }

    /** One of two, by a comparison. */
    record Chosen(Comparison comparison, ProgramPart left, ProgramPart right, ProgramPart then, ProgramPart otherwise)
            implements
                ProgramPart {}
}
