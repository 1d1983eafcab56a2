package dev.ulpforge.search.pair;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Rounds doubles to a format of 16 bits, once: to a float first would be twice. The sum with 1.5 times the power of two
 * of which the last bit is an ulp of the format is rounded to nearest, ties to even, and the power taken off again is
 * exact.
 *
 * @param format the format
 */
record FinalRounding(Format format) {
    private static final int LAST_BIT = Format.BINARY64.fractionBits();
    private static final double MIDDLE = 1.5;
    /** All doubles beyond are infinite in the format. */
    private static final double FAR = 0x1p200;

    /** {@return a value from 1 to 2, rounded to so many bits behind the point} */
    static F64 behindThePoint(F64 value, int bits) {
        F64 rounder = value.program().f64(Math.scalb(MIDDLE, LAST_BIT - bits));
        return value.plus(rounder).minus(rounder);
    }

    /** {@return a value from 1 to 2, rounded} */
    F64 ofSignificand(F64 value) {
        return behindThePoint(value, format.fractionBits());
    }

    /** {@return a value of any magnitude below 2^1000, rounded, with its sign} A zero keeps the sign. */
    F64 of(F64 value) {
        ProgramBuilder b = value.program();
        F64 binade = value.bits().and(b.i64(Format.BINARY64.infinity())).asDouble();
        F64 least = b.f64(format.leastNormal());
        Mask isSubnormal = binade.below(least);
        F64 rounder = isSubnormal.select(least, binade)
                .times(b.f64(Math.scalb(MIDDLE, LAST_BIT - format.fractionBits())));
        return value.plus(rounder).minus(rounder).withSignOf(value);
    }

    /** {@return any value, rounded; NaN stays NaN} */
    F64 limited(F64 value) {
        ProgramBuilder b = value.program();
        return of(value.clamped(b.f64(-FAR), b.f64(FAR)));
    }
}
