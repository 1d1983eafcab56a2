package dev.ulpforge.verify.sweep.error;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Witness;

/**
 * The error of a float result in units in the last place of the exact value.
 *
 * <p>The error of {@code y} for the exact value {@code v} is {@code |y - v| / ulp(v)} with {@code ulp(v) =
 * 2^(max(floor(log2|v|), -126) - 23)}. An infinite result counts as {@code 2^128}, and so does a value of magnitude
 * {@code 2^128} or above, with the ulp of the last binade {@code 2^104}; so infinity has no error there.
 */
public final class UlpError {

    private UlpError() {}

    /** {@return the error of {@code y} in ULP, see {@link Format#ulpError}} */
    public static double of(float y, double v) {
        return Format.BINARY32.ulpError(y, v);
    }

    /** {@return the error of a witness's result in ULP} */
    public static double of(Witness witness) {
        return of(witness.got(), witness.want());
    }
}
