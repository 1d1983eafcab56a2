package dev.ulpforge.search.universal;

import java.util.List;

/**
 * Floats {@code lo} to {@code hi} as seen from an anchor: cells are cut by the bits of {@code u = (x - anchor) scale},
 * so that they are as fine around the anchor as floats are around zero. That is exact: the floats are within a factor
 * of two of an anchor other than 0, and only subnormal floats are scaled, by a power of two.
 *
 * @param anchor what is subtracted
 * @param scale  the factor, 1 or for subnormal floats {@link #NORMAL}
 * @param lo     the smallest float
 * @param hi     the largest one
 * @param gaps   frames that take floats out of this one
 */
record Frame(float anchor, float scale, float lo, float hi, List<Frame> gaps) {

    /** Makes normal floats of subnormal ones. */
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

    /** {@return this frame without the floats that others take} */
    Frame without(List<Frame> others) {
        return new Frame(anchor, scale, lo, hi, others);
    }

    /** {@return whether {@code x} is seen from this frame} */
    boolean has(float x) {
        return lo <= x && x <= hi && gaps.stream().noneMatch(gap -> gap.has(x));
    }

    /** {@return {@code u} of a float of this frame, exactly} */
    float reduced(float x) {
        return (x - anchor) * scale;
    }
}
