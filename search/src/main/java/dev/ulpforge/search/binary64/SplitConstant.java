package dev.ulpforge.search.binary64;

import java.math.BigDecimal;

import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * A real number as an unevaluated sum of two doubles.
 *
 * @param high the nearest double, or a number with fewer bits
 * @param low  the double nearest to the rest
 */
record SplitConstant(double high, double low) {

    static SplitConstant of(Ball value) {
        return of(value, value.doubleValue());
    }

    /** {@return the sum whose high part has zeros in so many of its last bits} */
    static SplitConstant shortened(Ball value, int zeros) {
        return of(value, Double.longBitsToDouble(Double.doubleToRawLongBits(value.doubleValue()) & -1L << zeros));
    }

    private static SplitConstant of(Ball value, double high) {
        return new SplitConstant(high, value.subtract(Ball.of(high), DoubleTarget.BITS).doubleValue());
    }

    /** {@return the sum} */
    BigDecimal sum() {
        return new BigDecimal(high).add(new BigDecimal(low));
    }

    /** {@return the multiples of the low part, as a function} */
    RealFunction lowPart() {
        return RealFunction.ofDouble(x -> low * x);
    }
}
