package dev.ulpforge.search.scheme.value;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;

/**
 * The multiple of a step nearest to x, and its difference from x (Cody and Waite, 1980).
 *
 * @param index an int congruent to n modulo 2^22
 * @param n {@code rint(x / step)}, or an adjacent integer where x is almost halfway between two multiples
 * @param r     {@code x - n step}
 */
public record NearestMultiple(I32 index, F32 n, F32 r) {
    /** The magic constant: adding it rounds to an integer in the low bits, for |n| below 2^22. */
    private static final float MAGIC = 0x1.8p23f;

    /**
     * {@return the multiple} The difference {@code x - n terms[0]} is exact where the first term is the float nearest
     * to the step; each further term is subtracted with one rounding.
     *
     * @param x          below 2^22 steps in magnitude
     * @param reciprocal the rounded reciprocal of the step
     * @param terms      floats whose sum is the step, negated, largest first
     */
    public static NearestMultiple of(F32 x, float reciprocal, List<F32> terms) {
        F32 magic = x.program().f32(MAGIC);
        F32 shifted = x.fma(x.program().f32(reciprocal), magic);
        F32 n = shifted.minus(magic);
        F32 r = x;
        for (F32 term : terms) {
            r = n.fma(term, r);
        }
        return new NearestMultiple(shifted.bits(), n, r);
    }

    /** {@return n as an int} */
    public I32 integer() {
        return index.minus(index.program().i32(Float.floatToRawIntBits(MAGIC)));
    }
}
