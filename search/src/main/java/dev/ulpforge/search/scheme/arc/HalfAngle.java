package dev.ulpforge.search.scheme.arc;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.value.HalfReciprocal;

/**
 * The half-angle formula {@code asin(x) = π/2 - 2 asin(sqrt((1 - x)/2))} for x above 1/2: with {@code s = min(x², (1 -
 * |x|)/2)} and its root {@code r = min(|x|, sqrt((1 - |x|)/2))}, both at most 1/2, |asin(x)| follows from asin(r).
 */
record HalfAngle() implements RangeReduction<HalfAngle.Reduced> {
    /** The largest s. */
    static final double WIDTH = 0.25;
    private static final int SAMPLE = 1 << 15;
    private static final int HALF = Float.floatToRawIntBits(0.5f);

    /**
     * A reduced argument.
     *
     * @param x     the input
     * @param above all ones where |x| is above 1/2, otherwise 0
     * @param r     the root
     * @param s its square, with one rounding error, while r is the root of the rounded s
     */
    record Reduced(F32 x, I32 above, F32 r, F32 s) {

        /**
         * {@return {@code (s - r²)/(2r)} where r is a root: its rounding error, exact minus computed, to within an
         * eighth}
         */
        F32 rootError() {
            F32 residue = r.negated().fma(r, s);
            return residue.times(HalfReciprocal.bits(r).and(above).asFloat());
        }
    }

    @Override
    public Reduced of(F32 x) {
        ProgramBuilder b = x.program();
        F32 size = x.abs();
        I32 above = b.i32(HALF).minus(size.bits()).shiftedRight(Integer.SIZE - 1);
        F32 half = size.fma(b.f32(-0.5f), b.f32(0.5f));
        return new Reduced(x, above, size.lesserMagnitude(half.sqrt()), x.times(x).lesserMagnitude(half));
    }

    /** Uniform in x and, near 0 and 1, log-uniform in the distance from it. */
    @Override
    public Sampling sampling() {
        return new Sampling(SAMPLE,
                List.of(new Place.Anywhere(), new Place.Anywhere(), new Place.Near(0), new Place.Near(1)));
    }
}
