package dev.ulpforge.search.universal;

import java.util.List;

/**
 * Floats {@code lo} to {@code hi} relative to an anchor: cells are cut by the bits of {@code u = (x - anchor) scale},
 * so they are as fine near the anchor as floats are near zero. The computation of u is exact: floats are within a
 * factor of two of a nonzero anchor, and only subnormal floats are scaled, by a power of two.
 *
 * @param anchor the float that is subtracted
 * @param scale  the factor, 1 or for subnormal floats {@link #NORMAL}
 * @param lo     the smallest float
 * @param hi     the largest one
 * @param gaps frames whose floats are excluded from this one
 */
record Frame(float anchor, float scale, float lo, float hi, List<Frame> gaps) {

    /** The factor that makes subnormal floats normal. */
    static final float NORMAL = 0x1p64f;

    Frame {
        gaps = List.copyOf(gaps);
        if (anchor != 0
                && !(lo <= anchor && anchor <= hi && lo / anchor >= 0.5 && lo / anchor <= 2 && hi / anchor >= 0.5
                        && hi / anchor <= 2)) {
            throw new IllegalArgumentException(lo + " to " + hi + " is too wide for the anchor " + anchor);
        }
    }

    /** A frame without gaps, not scaled. */
    Frame(float anchor, float lo, float hi) {
        this(anchor, 1, lo, hi, List.of());
    }

    /** {@return the frame of the subnormal floats of a range that contains 0} */
    static Frame subnormal(float lo, float hi) {
        float end = Math.nextDown(Float.MIN_NORMAL);
        return new Frame(0, NORMAL, Math.max(-end, lo), Math.min(end, hi), List.of());
    }

    /** {@return this frame without the floats of others} */
    Frame without(List<Frame> others) {
        return new Frame(anchor, scale, lo, hi, others);
    }

    /** {@return whether {@code x} belongs to this frame} */
    boolean has(float x) {
        return lo <= x && x <= hi && gaps.stream().noneMatch(gap -> gap.has(x));
    }

    /** {@return {@code u} of a float of this frame, exactly} */
    float reduced(float x) {
        return (x - anchor) * scale;
    }
}
