package dev.ulpforge.search.scheme.power;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.SpecialResults;

/**
 * The results at zeros and infinities.
 *
 * @param zero          at +0
 * @param minusZero     at −0
 * @param infinity      at +infinity
 * @param minusInfinity at −infinity
 */
record Ends(float zero, float minusZero, float infinity, float minusInfinity) {

    /** {@return those that the oracle requires} */
    static Ends of(SpecialResults specials) {
        return new Ends(specials.at(0f), specials.at(-0f), specials.at(Float.POSITIVE_INFINITY),
                specials.at(Float.NEGATIVE_INFINITY));
    }

    /** {@return {@code y}, but one of these where {@code x} is zero or infinite, and the one NaN where it is NaN} */
    F32 or(F32 y, F32 x) {
        ProgramBuilder b = x.program();
        Mask isFinite = x.abs().below(b.f32(Float.POSITIVE_INFINITY));
        F32 atInfinity = x.below(b.f32(0)).select(b.f32(minusInfinity), b.f32(infinity));
        F32 atZero = x.bits().below(b.i32(0)).select(b.f32(minusZero), b.f32(zero));
        return x.equalTo(b.f32(0)).select(atZero, isFinite.select(y, atInfinity)).unlessNaN(x);
    }
}
