package dev.ulpforge.search.scheme.piecewise;

import dev.ulpforge.search.scheme.Region;

/**
 * The inputs for which a kernel is made fast: a part of an {@link ActiveRange}, and those outside it that a clamp or a
 * multiple serves.
 *
 * @param active the whole range
 * @param lo the lower end, at least that of the whole range
 * @param hi the upper end, at most that of the whole range
 */
record FastRange(ActiveRange active, float lo, float hi) {

    /** {@return the whole range} */
    static FastRange all(ActiveRange active) {
        return new FastRange(active, active.lo(), active.hi());
    }

    /** {@return whether inputs below {@link #lo} take the slow path} A constant below is not worth a clamp. */
    boolean endsBelow() {
        return lo > active.lo() || !(active.below() instanceof ActiveRange.Beyond.Nothing);
    }

    /** {@return whether inputs above {@link #hi} take the slow path} */
    boolean endsAbove() {
        return hi < active.hi() || active.above().isInfinite();
    }

    /** {@return whether a part of the active range takes the slow path, which needs pieces of its own} */
    boolean hasSlowRange() {
        return lo > active.lo() || hi < active.hi();
    }

    /** {@return whether inputs above are clamped} */
    boolean isClamped() {
        return !endsAbove() && active.above() instanceof ActiveRange.Beyond.Constant;
    }

    /** {@return the inputs between two ends, or those ends that exist, with both signs if there is a symmetry} */
    Region region(float lower, float upper) {
        float least = endsBelow() ? lower : Float.NEGATIVE_INFINITY;
        float greatest = endsAbove() || !endsBelow() ? upper : Float.POSITIVE_INFINITY;
        return active.symmetry() == Symmetry.NONE
                ? Region.between(least, greatest)
                : Region.magnitudes(Math.max(least, 0), greatest, true);
    }
}
