package dev.ulpforge.search.binary64;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.real.Ball;

/**
 * A target function of doubles.
 *
 * @param exact  the function
 * @param inputs the doubles at which the bound is to hold
 * @param maxUlp the bound of the error there, in ULP
 */
public record DoubleTarget(ExactFunction exact, List<InputCell> inputs, double maxUlp) {
    /** Far more than the constants of a program on doubles have. */
    static final int BITS = 320;

    /** @throws IllegalArgumentException if there are no inputs, or no result can be within the bound */
    public DoubleTarget {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty() || inputs.stream().anyMatch(cell -> !cell.format().equals(Format.BINARY64))) {
            throw new IllegalArgumentException("the inputs are not doubles");
        }
        if (!(maxUlp >= 0.5)) {
            throw new IllegalArgumentException("a bound of " + maxUlp + " ULP");
        }
    }

    /** A bound at every double. */
    public DoubleTarget(Expression fn, double maxUlp) {
        this(new ExactFunction(fn), InputCell.all(Format.BINARY64), maxUlp);
    }

    /** {@return the function as an expression} */
    Expression fn() {
        return exact.fn();
    }

    /** {@return the values at doubles} */
    RealFunction f() {
        return new RealExpression(fn());
    }

    /** {@return an enclosure of the value at a real number} */
    Ball at(Ball x) {
        return Expressions.evaluate(fn(), x, BITS);
    }
}
