package dev.ulpforge.search.binary64;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;

/** Tests of numbers by a single comparison of their bits. */
final class FiniteRange {
    private static final Format FORMAT = Format.BINARY64;

    private FiniteRange() {}

    /** {@return whether a number is finite and at least {@code least}, which is above 0} */
    static Mask isFrom(double least, F64 x) {
        ProgramBuilder b = x.program();
        // As unsigned integers, bits below those of the least number wrap around to large ones; here the sign bit is
        // flipped.
        long from = FORMAT.bits(least);
        return x.bits().minus(b.i64(from | FORMAT.sign())).below(b.i64(Long.MIN_VALUE + FORMAT.infinity() - from));
    }
}
