package dev.ulpforge.search.universal;

import java.util.NavigableSet;
import java.util.Optional;

import dev.ulpforge.search.values.FloatOrder;

/**
 * Consecutive floats of a frame that share a polynomial in {@code t = |u| - left}, which is exact and nonnegative.
 *
 * @param frame    the frame
 * @param negative whether {@code u} is negative
 * @param left the value of {@code |u|} at which {@code t} is 0
 * @param nearest  the float whose {@code |u|} is the smallest
 * @param farthest the float whose {@code |u|} is the largest
 */
record Cell(Frame frame, boolean negative, float left, float nearest, float farthest) {

    /**
     * {@return the cell of all floats of a frame whose {@code |u|} has bits from {@code first} to {@code last}, if
     * there are any} The floats of a gap in its middle belong to it, but are not among its samples.
     */
    static Optional<Cell> of(Frame frame, boolean negative, int first, int last, float left) {
        float near = end(frame, negative, Float.intBitsToFloat(first));
        float far = end(frame, negative, Float.intBitsToFloat(last));
        int inward = negative ? -1 : 1;
        while (near != far && (reach(frame, near) < Float.intBitsToFloat(first) || wrong(frame, near, negative))) {
            near = step(near, inward);
        }
        while (near != far && (reach(frame, far) > Float.intBitsToFloat(last) || wrong(frame, far, negative))) {
            far = step(far, -inward);
        }
        near = trimmed(frame, near, inward);
        far = trimmed(frame, far, -inward);
        boolean isEmpty = negative ? near < far : near > far;
        float u = reach(frame, near);
        return isEmpty || u < Float.intBitsToFloat(first) || u > Float.intBitsToFloat(last)
                || wrong(frame, near, negative)
                || !frame.has(near)
                        ? Optional.empty()
                        : Optional.of(new Cell(frame, negative, left, near, far));
    }

    private static float end(Frame frame, boolean negative, float reach) {
        float u = (negative ? -reach : reach) / frame.scale();
        return frame.anchor() == 0 ? u : (float) ((double) frame.anchor() + u);
    }

    private static float reach(Frame frame, float x) {
        return Math.abs(frame.reduced(x));
    }

    /** {@return whether u has the wrong sign, where +0 counts as positive} */
    private static boolean wrong(Frame frame, float x, boolean negative) {
        return Float.floatToRawIntBits(frame.reduced(x)) < 0 != negative;
    }

    private static float step(float x, int by) {
        return FloatOrder.ofRank(FloatOrder.rank(x) + by);
    }

    /** {@return {@code x}, or the first float of the frame beyond it if {@code x} is outside the frame or in a gap} */
    private static float trimmed(Frame frame, float x, int inward) {
        float at = inward > 0 ? Math.max(x, frame.lo()) : Math.min(x, frame.hi());
        at = at == 0 ? x : at;
        for (Optional<Frame> gap = gap(frame, at); gap.isPresent(); gap = gap(frame, at)) {
            at = step(inward > 0 ? gap.get().hi() : gap.get().lo(), inward);
        }
        return at;
    }

    private static Optional<Frame> gap(Frame frame, float x) {
        return frame.gaps().stream().filter(gap -> gap.has(x)).findFirst();
    }

    /** {@return the number of floats, including those in gaps} */
    long count() {
        return Math.abs((long) FloatOrder.rank(farthest) - FloatOrder.rank(nearest)) + 1;
    }

    /** {@return those of some ranks that belong to floats between the ends} */
    NavigableSet<Integer> within(NavigableSet<Integer> ranks) {
        int a = FloatOrder.rank(nearest);
        int b = FloatOrder.rank(farthest);
        return ranks.subSet(Math.min(a, b), true, Math.max(a, b), true);
    }

    /** {@return the {@code i}-th float, counted from the nearest} */
    float x(long i) {
        return i == 0 ? nearest : FloatOrder.ofRank((int) (FloatOrder.rank(nearest) + (negative ? -i : i)));
    }

    /** {@return whether it contains floats of several exponents} */
    boolean isWide() {
        return left == 0 && Math.abs(frame.reduced(farthest)) > 2 * Math.abs(frame.reduced(nearest));
    }

    /** {@return the polynomial's variable at a float of this cell} */
    double t(float x) {
        return (double) Math.abs(frame.reduced(x)) - left;
    }

    /** {@return the float closest to a given fraction of the way from the nearest to the farthest float} */
    float between(double share) {
        double x = nearest + share * ((double) farthest - nearest);
        return share <= 0 ? nearest : share >= 1 ? farthest : (float) x;
    }
}
