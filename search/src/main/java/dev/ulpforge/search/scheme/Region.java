package dev.ulpforge.search.scheme;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * The inputs of a fast path: an interval of floats, without NaN and possibly without small magnitudes; or every float.
 *
 * @param low the lower end; infinite if programs need not test it
 * @param high the upper end; infinite if programs need not test it
 * @param least the smallest magnitude, 0 or more
 * @param test how programs test whether an input belongs to it
 */
public record Region(float low, float high, float least, Test test) {
    /** Every float. */
    public static final Region ALL = new Region(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0, Test.NONE);
    /** Every float except NaN. */
    public static final Region NUMBERS = between(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);

    /** How programs test whether an input belongs to a region. */
    enum Test {
        /** No test: every float does. */
        NONE,
        /** By comparing values. */
        VALUES,
        /** By comparing bits, or by clearing the sign bit, which costs least where the reduction does so too. */
        BITS
    }

    /** {@return the floats up to a magnitude} */
    public static Region upTo(float magnitude) {
        return new Region(-magnitude, magnitude, 0, Test.VALUES);
    }

    /** {@return the floats from one to another} An infinite end is not tested. */
    public static Region between(float low, float high) {
        return new Region(low, high, 0, Test.VALUES);
    }

    /** {@return the floats with magnitudes from one number to another, with or without the negative ones} */
    public static Region magnitudes(float least, float greatest, boolean negative) {
        return new Region(negative ? -greatest : least, greatest, least,
                negative || least > 0 ? Test.BITS : Test.VALUES);
    }

    /** {@return whether an input belongs to it} */
    public boolean contains(float x) {
        return test == Test.NONE || low <= x && x <= high && Math.abs(x) >= least;
    }

    /** {@return whether it contains every input of a domain} */
    public boolean covers(Domain domain) {
        boolean small = least > 0 && -least < domain.upper() && domain.lower() < least;
        return test == Test.NONE || !domain.containsNaN() && low <= domain.lower() && domain.upper() <= high && !small;
    }

    /** {@return whether x belongs to it} */
    public Mask inside(F32 x) {
        ProgramBuilder b = x.program();
        if (test == Test.BITS) {
            return least > 0 ? insideByBits(x) : magnitude(x).asFloat().atMost(b.f32(high));
        }
        if (low == -high) {
            return high == Float.POSITIVE_INFINITY ? x.equalTo(x) : x.abs().atMost(b.f32(high));
        }
        Mask isNotAbove = x.atMost(b.f32(high));
        Mask isNotBelow = b.f32(low).atMost(x);
        return low == Float.NEGATIVE_INFINITY
                ? isNotAbove
                : high == Float.POSITIVE_INFINITY ? isNotBelow : isNotBelow.and(isNotAbove);
    }

    private static I32 magnitude(F32 x) {
        return x.bits().and(x.program().i32((int) Format.BINARY32.magnitude()));
    }

    /** By one comparison of ints relative to the smallest, since the bits of magnitudes are ordered as these are. */
    private Mask insideByBits(F32 x) {
        ProgramBuilder b = x.program();
        int first = Integer.MIN_VALUE - Float.floatToRawIntBits(least);
        I32 n = low < 0 ? magnitude(x) : x.bits();
        return n.plus(b.i32(first)).below(b.i32(first + Float.floatToRawIntBits(Math.nextUp(high))));
    }
}
