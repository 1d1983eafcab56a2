package dev.ulpforge.search.scheme.piece;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;

/** The variable of a cell's polynomial; the input {@code v} is positive unless it is {@link #SAME}. */
public enum CellVariable {
    /** {@code v}. */
    SAME,
    /** {@code 1/v}, which is decreasing. */
    INVERSE,
    /** The significand of {@code v}, in [1, 2), for a cell within one binade. */
    SIGNIFICAND;

    private static final int SIGNIFICAND_BITS = (int) Format.BINARY32.fraction();
    private static final int ONE = Float.floatToRawIntBits(1f);

    /** {@return its value for an input, with the program's rounding errors} */
    float at(float v) {
        return switch (this) {
            case SAME -> v;
            case INVERSE -> 1 / v;
            case SIGNIFICAND -> Float.intBitsToFloat(Float.floatToRawIntBits(v) & SIGNIFICAND_BITS | ONE);
        };
    }

    /** {@return the significand of a positive float} */
    static F32 significand(F32 v) {
        ProgramBuilder b = v.program();
        return v.bits().and(b.i32(SIGNIFICAND_BITS)).or(b.i32(ONE)).asFloat();
    }

    /**
     * {@return the input for a value of the variable}
     *
     * @param lo the smallest input of the cell
     */
    double input(double variable, float lo) {
        return switch (this) {
            case SAME -> variable;
            case INVERSE -> 1 / variable;
            case SIGNIFICAND -> Math.scalb(variable, Math.getExponent(lo));
        };
    }
}
