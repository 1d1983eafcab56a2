package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A number as the sum of two doubles, for results next to the midpoint of two floats: {@code 1/2 + x/4 - x³/48}, a
 * sigmoid, is nearer to {@code 1/2 + x/4} than doubles tell, which may be such a midpoint.
 *
 * @param large the larger double
 * @param small the smaller one
 */
public record UnroundedSum(F64 large, F64 small) {
    private static final int SIGN = 63;

    /** {@return a multiple, exact where that of the larger double is} */
    public UnroundedSum times(F64 factor) {
        return new UnroundedSum(large.times(factor), small.times(factor));
    }

    /** {@return the negative} */
    public UnroundedSum negated() {
        return new UnroundedSum(large.negated(), small.negated());
    }

    /**
     * {@return the float nearest to the sum} The sum is rounded to odd (Boldo and Melquiond 2008): of the two doubles
     * around it to the one whose last bit is set, unless it is a double itself; that is on the same side of all
     * midpoints of floats.
     */
    public F32 toFloat() {
        ProgramBuilder b = large.program();
        F64 sum = large.plus(small);
        F64 seen = sum.minus(large);
        F64 lost = large.minus(sum.minus(seen)).plus(small.minus(seen));
        I64 isBelow = lost.bits().xor(sum.bits()).shiftedRightUnsigned(SIGN);
        F64 odd = sum.bits().minus(isBelow).or(b.i64(1)).asDouble();
        return b.f64(0).below(lost.abs()).select(odd, sum).toFloat();
    }
}
