package dev.ulpforge.search.scheme.periodic;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;

/**
 * A reduced argument: {@code x = (n + origin) step + (r + low)}, or that minus the shift of the nearest point.
 *
 * @param x     the input
 * @param index an int congruent to {@code n}, plus what the index is ahead, modulo the number of steps in a period
 * @param r     the remainder, rounded to a float
 * @param low   its rounding error, exact minus computed, if that is kept
 */
record PeriodRemainder(F32 x, I32 index, F32 r, Optional<F32> low) {

    /** {@return the same without the rounding error} */
    PeriodRemainder withoutError() {
        return new PeriodRemainder(x, index, r, Optional.empty());
    }

    /** {@return {@code r ratio + low}, for a small ratio} */
    F32 times(F32 ratio) {
        return low.map(error -> r.fma(ratio, error)).orElseGet(() -> r.times(ratio));
    }

    /** {@return the rounding error, which is kept, times a factor} */
    F32 lowTimes(float factor) {
        return low.orElseThrow().times(x.program().f32(factor));
    }

    /** {@return the entry of a table that has one entry for each step of a period, or of half a period, or just one} */
    F32 entry(List<Float> table) {
        return table.size() == 1 ? x.program().f32(table.getFirst()) : index.table(table);
    }

    /** {@return y with the sign of x, from -y of |x|} */
    F32 signedFromMinus(F32 minusY) {
        I32 sign = x.bits().signBit().xor(x.program().i32((int) Format.BINARY32.sign()));
        return sign.xor(minusY.bits()).asFloat();
    }
}
