package dev.ulpforge.search.binary64;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * A target function of doubles.
 *
 * @param fn     the function
 * @param maxUlp the bound of the error at every double, in ULP
 */
public record DoubleTarget(Expression fn, double maxUlp) {
    /** Far more than the constants of a program on doubles have. */
    static final int BITS = 320;

    /** @throws IllegalArgumentException if no result can be within the bound */
    public DoubleTarget {
        if (!(maxUlp >= 0.5)) {
            throw new IllegalArgumentException("a bound of " + maxUlp + " ULP");
        }
    }

    /** {@return the values at doubles} */
    RealFunction f() {
        return new RealExpression(fn);
    }

    /** {@return an enclosure of the value at a real number} */
    Ball at(Ball x) {
        return Expressions.evaluate(fn, x, BITS);
    }
}
