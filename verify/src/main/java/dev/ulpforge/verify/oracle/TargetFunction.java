package dev.ulpforge.verify.oracle;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;

/**
 * A target function, and its exact value at any one input.
 *
 * @param fn the expression
 * @param domain its inputs; limits are taken from within
 * @param undefined what it is where the expression has no value
 */
record TargetFunction(Expression fn, Domain domain, Undefined undefined) {
    /** Precision is doubled until it exceeds the one asked for by this factor and this many bits. */
    private static final int PATIENCE = 8;
    private static final int MAX_EXTRA = 2048;
    private static final int GUARD = 16;

    /** A function on all floats. */
    TargetFunction(Expression fn) {
        this(fn, Domain.ALL, Undefined.LIMIT);
    }

    /** {@return the exact value, as {@link Oracle#value}} */
    Value value(double x, int bits) {
        Value input = PointEvaluator.input(x);
        Value best = null;
        for (int w = bits + GUARD; w <= PATIENCE * bits + MAX_EXTRA; w *= 2) {
            best = new PointEvaluator(w).evaluate(fn, input);
            if (!(best instanceof Value.Enclosed(var ball)) || ball.relativeExponent() < -bits) {
                break;
            }
        }
        return best;
    }
}
