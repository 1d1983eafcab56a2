package dev.ulpforge.search.kernel.piecewise;

/**
 * The inputs for which a kernel is made fast: a part of an {@link Extent}; and the rare rest.
 *
 * @param extent the whole range
 * @param lo     the lower end, not below that of the whole range
 * @param hi     the upper end, not above that of the whole range
 */
record Usual(Extent extent, float lo, float hi) {

    /** {@return all of the range} */
    static Usual all(Extent extent) {
        return new Usual(extent, extent.lo(), extent.hi());
    }

    /** {@return whether some inputs below {@link #lo} are rare} A constant below is not worth a clamp. */
    boolean rareBelow() {
        return lo > extent.lo() || !(extent.below() instanceof Extent.Beyond.Nothing);
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
        return !rareAbove() && extent.above() instanceof Extent.Beyond.Constant;
    }
}
