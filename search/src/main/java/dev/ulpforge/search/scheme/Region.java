package dev.ulpforge.search.scheme;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * The inputs of a fast path: an interval of floats, without NaN, or every float.
 *
 * @param low  the least finite one
 * @param high the greatest finite one
 * @param all  whether every float, NaN too, is meant
 */
public record Region(float low, float high, boolean all) {
    /** Every float. */
    public static final Region ALL = new Region(-Float.MAX_VALUE, Float.MAX_VALUE, true);

    /** {@return the floats up to a magnitude} */
    public static Region upTo(float magnitude) {
        return new Region(-magnitude, magnitude, false);
    }

    /** {@return the floats from one to another} */
    public static Region between(float low, float high) {
        return new Region(low, high, false);
    }

    /** {@return whether an input belongs to it} */
    public boolean contains(float x) {
        return all || low <= x && x <= high;
    }

    /** {@return whether no input of a domain is beyond it} */
    public boolean covers(Domain domain) {
        return all || !domain.containsNaN() && low <= domain.lower() && domain.upper() <= high;
    }

    /** {@return whether x belongs to it} */
    Mask inside(F32 x) {
        ProgramBuilder b = x.program();
        return low == -high
                ? x.abs().atMost(b.f32(high))
                : b.f32(low).atMost(x).and(x.atMost(b.f32(high)));
    }
}
