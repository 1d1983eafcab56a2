package dev.ulpforge.search.elementary;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Divisions and roots from estimates in float lanes, which are wrong by 2^-23 or so. Dividing doubles takes three times
 * as long as dividing as many floats, roots four times (Intel, 512 bits).
 */
final class EstimatedQuotient {
    private EstimatedQuotient() {}

    /**
     * {@return {@code a / d}} d is from 2^-120 to 2^120 in magnitude. Two remainders, exact but for a rounding far
     * below the result, correct the estimate to 2^-46 and then to a rounding.
     */
    static F64 of(F64 a, F64 d) {
        F64 inverse = d.program().f32(1).dividedBy(d.toFloat()).toDouble();
        F64 minus = d.negated();
        F64 first = a.times(inverse);
        F64 second = minus.fma(first, a).fma(inverse, first);
        return minus.fma(second, a).fma(inverse, second);
    }

    /** {@return the root of a float from 2^-100 up}, in two of Newton's steps with exact remainders */
    static F64 root(F32 z) {
        ProgramBuilder b = z.program();
        F32 estimate = z.sqrt();
        F64 half = b.f32(0.5f).dividedBy(estimate).toDouble();
        F64 first = estimate.toDouble();
        F64 second = first.negated().fma(first, z.toDouble()).fma(half, first);
        return second.negated().fma(second, z.toDouble()).fma(half, second);
    }

    /**
     * {@return {@code 1 / sqrt(x)} of a float: the square of the estimate is exact, so that {@code h = 1 - w² x} is
     * too, and {@code w (1 + h/2 + 3h²/8)} is within 2^-66}
     */
    static F64 ofRoot(F32 x) {
        ProgramBuilder b = x.program();
        F64 w = b.f32(1).dividedBy(x.sqrt()).toDouble();
        F64 h = w.times(w).fma(x.toDouble().negated(), b.f64(1));
        return w.times(h).fma(h.fma(b.f64(0.375), b.f64(0.5)), w);
    }
}
