package dev.ulpforge.search.scheme;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * The inputs of a fast path: an interval of floats, without NaN and perhaps small magnitudes, or every float.
 *
 * @param low   the least finite one
 * @param high  the greatest finite one
 * @param least the least magnitude, 0 or more
 * @param all   whether every float, NaN too, is meant
 */
public record Region(float low, float high, float least, boolean all) {
    /** Every float. */
    public static final Region ALL = new Region(-Float.MAX_VALUE, Float.MAX_VALUE, 0, true);

    /** {@return the floats up to a magnitude} */
    public static Region upTo(float magnitude) {
        return new Region(-magnitude, magnitude, 0, false);
    }

    /** {@return the floats from one to another} */
    public static Region between(float low, float high) {
        return new Region(low, high, 0, false);
    }

    /** {@return the floats whose magnitudes are from one positive number to another, also the negative ones or not} */
    public static Region magnitudes(float least, float greatest, boolean negative) {
        return new Region(negative ? -greatest : least, greatest, least, false);
    }

    /** {@return whether an input belongs to it} */
    public boolean contains(float x) {
        return all || low <= x && x <= high && Math.abs(x) >= least;
    }

    /** {@return whether no input of a domain is beyond it} */
    public boolean covers(Domain domain) {
        boolean small = least > 0 && -least < domain.upper() && domain.lower() < least;
        return all || !domain.containsNaN() && low <= domain.lower() && domain.upper() <= high && !small;
    }

    /** {@return whether x belongs to it} */
    public Mask inside(F32 x) {
        ProgramBuilder b = x.program();
        if (least > 0) {
            return insideByBits(x);
        }
        return low == -high
                ? x.abs().atMost(b.f32(high))
                : b.f32(low).atMost(x).and(x.atMost(b.f32(high)));
    }

    /** By one comparison of ints that start at the least: bits of magnitudes are in their order. */
    private Mask insideByBits(F32 x) {
        ProgramBuilder b = x.program();
        int first = Integer.MIN_VALUE - Float.floatToRawIntBits(least);
        I32 n = low < 0 ? x.bits().and(b.i32((int) Format.BINARY32.magnitude())) : x.bits();
        return n.plus(b.i32(first)).below(b.i32(first + Float.floatToRawIntBits(Math.nextUp(high))));
    }
}
