package dev.ulpforge.search.scheme.piecewise;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Sampling;

/**
 * The reduction by symmetry, and by a clamp where the target is constant above the range.
 *
 * @param fast      the range
 * @param isClamped whether inputs above are clamped
 */
record Folding(FastRange fast, boolean isClamped) implements RangeReduction<Folding.Reduced> {
    private static final int SAMPLE = 1 << 19;
    /** The exponents from where most functions begin to bend to where most level off. */
    private static final Place.Binades BENDS = new Place.Binades(-10, 5);
    private static final Place.Binades TINY = new Place.Binades(-130, -122);

    /**
     * A reduced argument.
     *
     * @param x        the input
     * @param v        its magnitude, or itself if there is no symmetry
     * @param argument v, or the end of the range if that is smaller
     */
    record Reduced(F32 x, F32 v, F32 argument) {}

    @Override
    public Reduced of(F32 x) {
        F32 v = fast.active().symmetry().folded(x);
        return new Reduced(x, v, isClamped ? v.lesserMagnitude(x.program().f32(fast.hi())) : v);
    }

    /** Uniform and log-uniform over the range, and where results may be subnormal. */
    @Override
    public Sampling sampling() {
        float farthest = Math.max(Math.abs(fast.lo()), Math.abs(fast.hi()));
        int last = Math.getExponent(farthest) + 1;
        Place evenly = new Place.Within(farthest);
        return new Sampling(SAMPLE, List.of(evenly, BENDS, new Place.Binades(last - 3, last), evenly, BENDS, evenly,
                new Place.Binades(-127, last), TINY));
    }
}
