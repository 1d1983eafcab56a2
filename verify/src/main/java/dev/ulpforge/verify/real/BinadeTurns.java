package dev.ulpforge.verify.real;

import java.math.BigInteger;

/**
 * How many quarter turns one unit in the last place of a float binade is, modulo 4: {@code T = 2^(e-23) * 2/pi mod 4} (or {@code
 * 2^(e-22) mod 4} for angles counted in half turns), split for exact products with 24-bit integers.
 *
 * @param high a multiple of {@code 2^-27} below 4: 29 bits
 * @param middle a multiple of {@code 2^-56} below {@code 2^-27}: 29 bits
 * @param low the rest, below {@code 2^-56}, rounded to double: within {@code 2^-109} of the exact rest
 */
public record BinadeTurns(double high, double middle, double low) {
    private static final int BITS = 140;

    /** {@return the turns of floats of exponent e for angles in radians} */
    public static BinadeTurns ofRadians(int e) {
        int precision = Math.max(e, 0) + BITS;
        // 2/pi within one unit of 2^-precision: relative error of pi is below 2^-precision/3, and the division rounds down
        BigInteger twoOverPi = BigInteger.ONE.shiftLeft(2 * precision + 1).divide(Constants.pi(precision));
        int fraction = precision - (e - 23);
        return split(twoOverPi.mod(BigInteger.ONE.shiftLeft(fraction + 2)), fraction);
    }

    /** {@return the turns of floats of exponent e, below 24, for multiples of pi} They are exact, and only {@code high} is not 0. */
    public static BinadeTurns ofHalfTurns(int e) {
        return new BinadeTurns(Math.scalb(1.0, e - 22) % 4, 0, 0);
    }

    private static BinadeTurns split(BigInteger turns, int fraction) {
        BigInteger high = turns.shiftRight(fraction - 27);
        BigInteger rest = turns.subtract(high.shiftLeft(fraction - 27));
        BigInteger middle = rest.shiftRight(fraction - 56);
        BigInteger low = rest.subtract(middle.shiftLeft(fraction - 56));
        return new BinadeTurns(Math.scalb(high.doubleValue(), -27), Math.scalb(middle.doubleValue(), -56),
                Ball.scalb(low.shiftRight(Math.max(0, low.bitLength() - 62)).doubleValue(),
                        Math.max(0, low.bitLength() - 62) - fraction));
    }
}
