package dev.ulpforge.search.scheme.exponential;

import java.util.Optional;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Cores;

/**
 * {@code e^(rate r) - 1 = rate r + r² q(r)} for a reduced argument r, q being the first core.
 *
 * @param rate the rate, not 0
 */
record ReducedPower(double rate) {

    /**
     * {@return its value} The low part of the rate is used where its high part is not exact.
     *
     * @param residual the rounding error of r, if it is to be compensated
     */
    F32 of(F32 r, Optional<F32> residual, Cores cores) {
        ProgramBuilder b = r.program();
        F32 q = cores.at(r);
        float high = (float) rate;
        if (high == 1 && residual.isEmpty()) {
            return r.times(r).fma(q, r);
        }
        F32 rest = high == rate ? r.times(r).times(q) : r.times(r.fma(q, b.f32((float) (rate - high))));
        F32 slope = b.f32(high);
        return r.fma(slope, residual.map(part -> part.fma(slope, rest)).orElse(rest));
    }

    /**
     * {@return its value}
     *
     * @param accuracy how accurate it is
     */
    Sum of(ReducedExponent in, Accuracy accuracy, Cores cores) {
        if (accuracy == Accuracy.ROUNDED) {
            return new Sum(Optional.empty(), of(in.r(), Optional.empty(), cores));
        }
        F32 high = in.r().program().f32((float) rate);
        F32 small = small(in, high, cores);
        if (accuracy == Accuracy.EXACT) {
            return new Sum(Optional.empty(), in.exact().fma(high, small));
        }
        if (Math.abs(rate) == 1) {
            return new Sum(Optional.of(rate == 1 ? in.exact() : in.exact().times(high)), small);
        }
        F32 head = in.exact().times(high);
        return new Sum(Optional.of(head), in.exact().fma(high, head.negated()).plus(small));
    }

    /** {@return what the value has beside the product of the exact remainder and the high part of the rate} */
    private F32 small(ReducedExponent in, F32 high, Cores cores) {
        F32 square = in.r().times(in.r()).times(cores.at(in.r()));
        F32 small = in.lowPart().map(part -> part.fma(high, square)).orElse(square);
        float low = (float) (rate - (float) rate);
        return low == 0 ? small : in.exact().fma(in.r().program().f32(low), small);
    }

    /** How accurate a value is. */
    enum Accuracy {
        /** With the rounding errors of the reduced argument and of the value. */
        ROUNDED,
        /** With the rounding error of the value. */
        EXACT,
        /** With neither: a sum of two numbers. */
        SPLIT;

        /** {@return whether it differs from the less accurate ones for a reduction} */
        boolean isFor(OffsetReduction reduction) {
            return this != EXACT || !reduction.isExact();
        }
    }

    /**
     * A sum.
     *
     * @param head the larger part, empty if there is only one part
     * @param rest the smaller part
     */
    record Sum(Optional<F32> head, F32 rest) {}
}
