package dev.ulpforge.verify.narrow.pair;

import java.util.Locale;

/**
 * Two arguments with a result, by their bits.
 *
 * @param x      the first argument
 * @param y      the second argument
 * @param result the result
 */
public record NarrowPair(short x, short y, short result) {

    /** {@return the number of the pair}: the bits of x, then those of y */
    public int number() {
        return x << Short.SIZE | Short.toUnsignedInt(y);
    }

    /** {@return the bits in hexadecimal: {@code 3f80 4000: 3f80}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x %04x: %04x", x, y, result);
    }
}
