package dev.ulpforge.search.kernel.piecewise;

/**
 * The inputs for which a kernel is made fast: a part of an {@link ActiveRange}; and the rare rest.
 *
 * @param extent the whole range
 * @param lo     the lower end, not below that of the whole range
 * @param hi     the upper end, not above that of the whole range
 */
record FastRange(ActiveRange extent, float lo, float hi) {

    /** {@return all of the range} */
    static FastRange all(ActiveRange extent) {
        return new FastRange(extent, extent.lo(), extent.hi());
    }

    /** {@return whether some inputs below {@link #lo} are rare} A constant below is not worth a clamp. */
    boolean rareBelow() {
        return lo > extent.lo() || !(extent.below() instanceof ActiveRange.Beyond.Nothing);
    }

    /** {@return whether some inputs above {@link #hi} are rare} */
    boolean rareAbove() {
        return hi < extent.hi() || extent.above().isInfinite();
    }

    /** {@return whether a part of the range is rare, which needs pieces of its own} */
    boolean hasTail() {
        return lo > extent.lo() || hi < extent.hi();
    }

    /** {@return whether inputs above are clamped} */
    boolean clamped() {
        return !rareAbove() && extent.above() instanceof ActiveRange.Beyond.Constant;
    }
}
