package dev.ulpforge.verify.real;

import java.math.BigInteger;

/** Whole numbers among the exact balls. */
final class Integers {
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

    /** {@return the whole number nearest to the midpoint of a bounded ball} */
    static BigInteger nearest(Ball x) {
        return Fixed.of(x, 1).add(BigInteger.ONE).shiftRight(1);
    }
}
