package dev.ulpforge.search.binary64;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * A real number as an unevaluated sum of two doubles.
 *
 * @param high the nearest double
 * @param low  the double nearest to the rest
 */
record SplitConstant(double high, double low) {

    static SplitConstant of(Ball value) {
        double high = value.doubleValue();
        return new SplitConstant(high, value.subtract(Ball.of(high), DoubleTarget.BITS).doubleValue());
    }

    /** {@return the multiples of the low part, as a function} */
    RealFunction lowPart() {
        return RealFunction.ofDouble(x -> low * x);
    }
}
