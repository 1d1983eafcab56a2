package dev.ulpforge.search.scheme.value;

import dev.ulpforge.model.ir.F32;

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
     * relative error of at most 1/16 becomes one of about an ULP. For normal d below 2^125 in magnitude.
     */
    ITERATED {
        @Override
        public F32 of(Sign sign, F32 d) {
            F32 y = start(sign, d);
            for (int step = 0; step < STEPS; step++) {
                y = y.fma(error(sign, d, y), y);
            }
            return y;
        }
    },

    /**
     * Likewise by one step of third order, {@code y (1 + e + e²)}, and one of Newton's, which saves an operation and
     * leaves an error of up to 2^-24 more. For normal d below 2^125 in magnitude.
     */
    ITERATED_TWICE {
        @Override
        public F32 of(Sign sign, F32 d) {
            F32 y = start(sign, d);
            F32 e = error(sign, d, y);
            F32 better = y.fma(e.fma(e, e), y);
            return better.fma(error(sign, d, better), better);
        }
    };

    /** These bits minus those of d are the bits of a number near 1/d, with the same sign. */
    private static final int BITS = 0x7ef0_f0f1;
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

    /** {@return approximately {@code n/d} for a nonzero d} */
    public F32 quotient(F32 n, F32 d) {
        return switch (this) {
            case DIVIDED -> n.dividedBy(d);
            case ITERATED, ITERATED_TWICE -> n.times(of(Sign.PLUS, d));
        };
    }

    /** {@return a number within 1/16 of the reciprocal or its negative} */
    private static F32 start(Sign sign, F32 d) {
        return d.program().i32(sign == Sign.PLUS ? BITS : BITS ^ Integer.MIN_VALUE).minus(d.bits()).asFloat();
    }

    /** {@return {@code 1 - dy}, or {@code 1 + dy}} */
    private static F32 error(Sign sign, F32 d, F32 y) {
        return (sign == Sign.PLUS ? d.negated() : d).fma(y, d.program().f32(1));
    }
}
