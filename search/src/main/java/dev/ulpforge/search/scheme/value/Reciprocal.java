package dev.ulpforge.search.scheme.value;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;

/** The ways to compute a reciprocal: by the divider of a CPU, or by multiply-adds, which have more ports. */
public enum Reciprocal {
    /** By division, which rounds correctly. */
    DIVIDED {
        @Override
        public F32 of(Sign sign, F32 d) {
            return d.program().f32(sign == Sign.PLUS ? 1 : -1).dividedBy(d);
        }
    },

    /**
     * By three steps of Newton's iteration from a linear function of the bits (as in Blinn, IEEE CG&A 17(4), 1997): a
     * relative error of at most 1/8 becomes one of about an ULP. For normal d below 2^125 in magnitude.
     */
    ITERATED {
        @Override
        public F32 of(Sign sign, F32 d) {
            ProgramBuilder b = d.program();
            F32 y = b.i32(sign == Sign.PLUS ? BITS : BITS ^ Integer.MIN_VALUE).minus(d.bits()).asFloat();
            F32 minus = sign == Sign.PLUS ? d.negated() : d;
            for (int step = 0; step < STEPS; step++) {
                y = y.fma(minus.fma(y, b.f32(1)), y);
            }
            return y;
        }
    };

    /** These bits minus those of d are the bits of a number near 1/d, with the same sign. */
    private static final int BITS = 0x7ef3_11c7;
    private static final int STEPS = 3;

    /** Whether a reciprocal or its negative is meant. */
    public enum Sign {
        /** The reciprocal. */
        PLUS,
        /** Its negative. */
        MINUS
    }

    /** {@return approximately {@code 1/d}, or its negative, for a nonzero d} */
    public abstract F32 of(Sign sign, F32 d);
}
