package dev.ulpforge.verify.real;

import java.math.BigInteger;

import dev.ulpforge.model.spec.Function;

/** Integers among the exact balls, and rounding to integers. */
public final class Integers {
    private Integers() {}

    /** {@return x with a nonnegative exponent if it is a whole number, otherwise null} */
    static Ball asInteger(Ball x) {
        if (x.exp() >= 0) {
            return x;
        }
        return -x.exp() <= x.mid().getLowestSetBit()
                ? Ball.of(x.mid().shiftRight((int) -x.exp()), 0)
                : null;
    }

    /**
     * {@return x rounded to a whole number by {@code floor}, {@code ceil}, {@code round} or {@code trunc}; all of which
     * are nondecreasing}
     */
    public static Ball rounded(Function f, Ball x, int bits) {
        if (x.exp() >= 0) {
            return x; // its ends are whole numbers
        }
        if (!x.isBounded()) {
            return Ball.WHOLE;
        }
        BigInteger low = rounded(f, x.lower());
        BigInteger high = rounded(f, x.upper());
        return low.equals(high) ? Ball.of(low, 0) : Ball.between(Ball.of(low, 0), Ball.of(high, 0), bits);
    }

    private static BigInteger rounded(Function f, Ball exact) {
        BigInteger floor = FixedPoint.of(exact, 0);
        BigInteger below = exact.signum() < 0 ? FixedPoint.of(exact.negate(), 0).negate() : floor;
        return switch (f) {
            case FLOOR -> floor;
            case CEIL -> FixedPoint.of(exact.negate(), 0).negate();
            case TRUNC -> below;
            default -> nearest(exact.abs()).multiply(BigInteger.valueOf(exact.signum()));
        };
    }

    /** {@return the integer nearest to the midpoint of a bounded ball} */
    static BigInteger nearest(Ball x) {
        return FixedPoint.of(x, 1).add(BigInteger.ONE).shiftRight(1);
    }
}
