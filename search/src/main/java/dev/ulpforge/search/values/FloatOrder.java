package dev.ulpforge.search.values;

import java.util.function.Predicate;

import dev.ulpforge.model.format.Format;

/** Floats by rank: consecutive ints for neighbours, in the order of their values; both zeros have rank 0. */
public final class FloatOrder {

    private FloatOrder() {}

    /** {@return the rank of {@code x}, which is not NaN} */
    public static int rank(float x) {
        return (int) Format.BINARY32.rank(Float.floatToRawIntBits(x));
    }

    /** {@return the float of a rank} */
    public static float ofRank(int rank) {
        return Float.intBitsToFloat((int) Format.BINARY32.ofRank(rank));
    }

    /** {@return the float whose rank is {@code share} of the way from that of {@code lo} to that of {@code hi}} */
    public static float between(float lo, float hi, double share) {
        return ofRank((int) Math.rint(rank(lo) + share * ((double) rank(hi) - rank(lo))));
    }

    /** {@return a share of a range that is closer to its ends} */
    public static double towardEnds(double share) {
        return share * share * (3 - 2 * share);
    }

    /** {@return floats all over a range, its ends among them}: some evenly, some by rank, some close to both ends */
    public static float[] spread(float lo, float hi, int count) {
        float[] floats = new float[count];
        double width = (double) hi - lo;
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            floats[i] = switch (i % 3) {
                case 0 -> between(lo, hi, share);
                case 1 -> (float) (lo + share * width);
                default -> (float) (lo + towardEnds(towardEnds(share)) * width);
            };
        }
        return floats;
    }

    /**
     * {@return the smallest float in (lo, hi] where {@code test} holds, which it does from some float on up to {@code
     * hi}}
     */
    public static float first(float lo, float hi, Predicate<Float> test) {
        long below = rank(lo);
        long within = rank(hi);
        while (within - below > 1) {
            long middle = below + within >> 1;
            if (test.test(ofRank((int) middle))) {
                within = middle;
            } else {
                below = middle;
            }
        }
        return ofRank((int) within);
    }
}
