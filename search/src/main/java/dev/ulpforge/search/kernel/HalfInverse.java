package dev.ulpforge.search.kernel;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/** What turns the residue of a square root into its rounding error. */
public final class HalfInverse {
    /** Less the bits of r these are the bits of 1/(2r), within an eighth (as in Blinn, IEEE CG&A 17(4), 1997). */
    private static final int BITS = 0x7e73_7f5a;

    private HalfInverse() {}

    /** {@return the position of the bits of 1/(2r), within an eighth, for a positive r} For 0 it is a large number. */
    public static int bits(ProgramBuilder b, int r) {
        return b.binary(BinaryKind.ISUB, b.constant(BITS), b.unary(UnaryKind.BITS, r));
    }
}
