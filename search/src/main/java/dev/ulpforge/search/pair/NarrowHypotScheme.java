package dev.ulpforge.search.pair;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * The program for {@code hypot} on 16 bits, in floats: the root of the rounded sum of squares, then one step by the
 * sign of all that roundings have lost, which is exact: to the odd one of the two floats about the value (Boldo and
 * Melquiond). That, rounded to 16 bits, is the value, rounded once.
 */
final class NarrowHypotScheme {
    private static final float UP = 0x1p100f;
    private static final float LOW = 0x1p-40f;
    private static final float HIGH = 0x1p60f;

    private NarrowHypotScheme() {}

    static Program program(Format format) {
        ProgramBuilder b = new ProgramBuilder();
        I32 x = b.x().abs().bits();
        I32 y = b.y().abs().bits();
        F32 high = x.max(y).asFloat();
        F32 low = x.min(y).asFloat();
        if (format.equals(Format.BINARY16)) {
            return b.build(special(length(high, low), high));
        }
        Mask isSmall = high.below(b.f32(LOW));
        Mask isUsual = high.below(b.f32(HIGH)).and(isSmall.not());
        F32 factor = isSmall.select(b.f32(UP), b.f32(1 / UP));
        F32 back = isSmall.select(b.f32(1 / UP), b.f32(UP));
        F32 scaled = length(high.times(factor), low.times(factor)).times(back);
        return b.build(isUsual.fastPath(length(high, low), special(scaled, high)));
    }

    private static F32 special(F32 number, F32 high) {
        ProgramBuilder b = high.program();
        F32 infinity = b.f32(Float.POSITIVE_INFINITY);
        Mask isInfinite = b.x().abs().equalTo(infinity).or(b.y().abs().equalTo(infinity));
        return isInfinite.select(infinity, number.unlessNaN(high));
    }

    private static F32 length(F32 high, F32 low) {
        ProgramBuilder b = high.program();
        F32 square = high.times(high);
        F32 sum = low.fma(low, square);
        F32 lostOfSum = low.fma(low, sum.minus(square).negated());
        F32 root = sum.sqrt();
        F32 lost = root.negated().fma(root, sum).plus(lostOfSum);
        I32 below = root.bits().plus(lost.bits().shiftedRight(Integer.SIZE - 1));
        I32 isInexact = lost.equalTo(b.f32(0)).select(b.i32(0), b.i32(1));
        return below.or(isInexact).asFloat();
    }
}
