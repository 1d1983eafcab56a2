package dev.ulpforge.search.kernel.piecewise;

/**
 * The inputs for which a kernel is made fast: a part of an {@link ActiveRange}; and what it leaves out.
 *
 * @param active the whole range
 * @param lo     the lower end, not below that of the whole range
 * @param hi     the upper end, not above that of the whole range
 */
record FastRange(ActiveRange active, float lo, float hi) {

    /** {@return all of the range} */
    static FastRange all(ActiveRange active) {
        return new FastRange(active, active.lo(), active.hi());
    }

    /** {@return whether some inputs below {@link #lo} are left out} A constant below is not worth a clamp. */
    boolean leavesOutBelow() {
        return lo > active.lo() || !(active.below() instanceof ActiveRange.Beyond.Nothing);
    }

    /** {@return whether some inputs above {@link #hi} are left out} */
    boolean leavesOutAbove() {
        return hi < active.hi() || active.above().isInfinite();
    }

    /** {@return whether a part of the active range is left out, which needs pieces of its own} */
    boolean hasSlowRange() {
        return lo > active.lo() || hi < active.hi();
    }

    /** {@return whether inputs above are clamped} */
    boolean isClamped() {
        return !leavesOutAbove() && active.above() instanceof ActiveRange.Beyond.Constant;
    }
}
