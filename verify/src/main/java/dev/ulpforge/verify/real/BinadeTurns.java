package dev.ulpforge.verify.real;

import java.math.BigInteger;

import dev.ulpforge.model.format.Format;

/**
 * The number of quarter turns in one unit in the last place of a float binade, modulo 4: {@code T = 2^(e-23) * t mod
 * 4}, split so that products with 24-bit integers are exact.
 *
 * @param high a multiple of {@code 2^-27} below 4: 29 bits
 * @param middle a multiple of {@code 2^-56} below {@code 2^-27}: 29 bits
 * @param low the remainder, below {@code 2^-56}, rounded to double: within {@code 2^-109} of the exact remainder
 * @param isExact whether the three parts add up to exactly T
 */
public record BinadeTurns(double high, double middle, double low, boolean isExact) {
    private static final int FRACTION = 140;
    private static final double PRECISE = 0x1p-120;

    /**
     * {@return the turns of floats of exponent e}
     *
     * @param turns t, the number of quarter turns in an angle of 1
     * @throws IllegalArgumentException if t is not known precisely enough for this exponent, that is, T to within
     *     {@code 2^-120}
     */
    public static BinadeTurns of(Ball turns, int e) {
        Ball unit = turns.scale(e - Format.BINARY32.fractionBits());
        if (!isPrecise(turns, e)) {
            throw new IllegalArgumentException("turns to more bits are needed for the exponent " + e);
        }
        BigInteger fixed = FixedPoint.of(unit, FRACTION);
        boolean exact = unit.isExact() && unit.exp() >= -FRACTION;
        return split(fixed.mod(BigInteger.ONE.shiftLeft(FRACTION + 2)), exact);
    }

    /** {@return whether the quarter turns in an angle of 1 are known precisely enough for an exponent} */
    public static boolean isPrecise(Ball turns, int e) {
        return turns.scale(e - Format.BINARY32.fractionBits()).radiusBound() <= PRECISE;
    }

    private static BinadeTurns split(BigInteger turns, boolean exact) {
        BigInteger high = turns.shiftRight(FRACTION - 27);
        BigInteger rest = turns.subtract(high.shiftLeft(FRACTION - 27));
        BigInteger middle = rest.shiftRight(FRACTION - 56);
        BigInteger low = rest.subtract(middle.shiftLeft(FRACTION - 56));
        return new BinadeTurns(Math.scalb(high.doubleValue(), -27), Math.scalb(middle.doubleValue(), -56),
                Math.scalb(low.doubleValue(), -FRACTION), exact && low.bitLength() <= 53);
    }
}
