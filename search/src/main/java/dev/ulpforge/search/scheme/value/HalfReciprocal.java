package dev.ulpforge.search.scheme.value;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;

/** The factor that converts the residual {@code s - r²} of a square root r to its rounding error. */
public final class HalfReciprocal {
    /** These bits minus those of r are the bits of 1/(2r), to within an eighth (as in Blinn, IEEE CG&A 17(4), 1997). */
    private static final int BITS = 0x7e73_7f5a;

    private HalfReciprocal() {}

    /** {@return the bits of 1/(2r), to within an eighth, for a positive r} For 0 the number is large. */
    public static I32 bits(F32 r) {
        return r.program().i32(BITS).minus(r.bits());
    }
}
