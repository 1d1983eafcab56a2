package dev.ulpforge.search.kernel.power;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.exact.Value;

/**
 * The values at zeros and infinities.
 *
 * @param zero          at +0
 * @param minusZero     at −0
 * @param infinity      at +infinity
 * @param minusInfinity at −infinity
 */
record Ends(float zero, float minusZero, float infinity, float minusInfinity) {

    /** {@return those of a target function that is zero, infinite or undefined there} */
    static Ends of(Expression fn) {
        ExactFunction exact = new ExactFunction(fn);
        return new Ends(at(exact, 0f), at(exact, -0f), at(exact, Float.POSITIVE_INFINITY),
                at(exact, Float.NEGATIVE_INFINITY));
    }

    private static float at(ExactFunction exact, float x) {
        return switch (exact.value(x, Double.PRECISION)) {
            case Value.Infinite(int sign) -> sign * Float.POSITIVE_INFINITY;
            case Value.Zero(int sign) -> sign * 0f;
            case Value.Undefined(),Value.Fraction(_, _),Value.Enclosed(_),Value.Beyond(_, _),Value.Shifted(_, _) ->
                Float.NaN;
        };
    }
}
