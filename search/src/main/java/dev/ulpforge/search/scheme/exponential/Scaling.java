package dev.ulpforge.search.scheme.exponential;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Products {@code 2^n y} that may leave the range of normal floats, rounded once, without an operation on floats that
 * has a subnormal result: such operations flush the pipelines of CPUs, and a vector of exponentials took 2.4 times as
 * long where they are subnormal as where they overflow (AMD Zen 3).
 *
 * <p>With {@code w = 2^(n + 127) y} and {@code |w| < 2} the sum {@code 2 + |w|} is rounded to a multiple of 2^-22, and
 * so the product to one of 2^-149: its bits are those of the sum minus those of 2. Where {@code |w|} is at least 2 the
 * product is normal, and its bits are those of w with another exponent.
 *
 * @param factor a number of the sign of y, whose magnitude is at least half of y's and at most twice y's
 */
record Scaling(double factor) {
    /** With factors beyond this exponent, powers of two would leave the normal range. */
    static final int LARGEST_EXPONENT = 60;
    private static final int BIAS = 1 - Format.BINARY32.minExponent();
    /** Products with lesser exponents are finite, those with others normal or infinite. */
    private static final int BORDER = -64;

    /**
     * {@return {@code 2^n y}}
     *
     * @param y a normal float
     * @param n an exponent, at most 220 in magnitude
     */
    F32 of(F32 y, I32 n) {
        return n.below(n.program().i32(BORDER)).select(small(y, n), large(y, n));
    }

    /** Exponents that lead to infinity anyway are replaced by the least of them. */
    private F32 large(F32 y, I32 n) {
        ProgramBuilder b = y.program();
        int up = Math.max(2, 2 - Math.getExponent(factor));
        return y.times(b.f32(Math.scalb(1f, up)))
                .times(n.min(b.i32(BIAS + up)).minus(b.i32(up)).powerOfTwo());
    }

    private F32 small(F32 y, I32 n) {
        ProgramBuilder b = y.program();
        F32 two = b.f32(Math.copySign(2f, (float) factor));
        F32 w = y.times(n.plus(b.i32(BIAS)).powerOfTwo());
        Mask isSubnormal = factor > 0 ? w.below(two) : two.below(w);
        return isSubnormal.select(w.plus(two), w).bits()
                .minus(isSubnormal.select(b.i32(Float.floatToRawIntBits(2)), b.i32(Float.floatToRawIntBits(1))))
                .asFloat();
    }
}
