package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * The values {@code hi + lo} to meet at the points x, and the positive weights of errors there. The arrays are not to
 * be modified.
 */
record FitTarget(double[] x, double[] hi, double[] lo, double[] weight) {

    private static final double HUGE = 1e4;

    /** Samples f at the points. */
    static FitTarget of(RealFunction f, RealFunction weight, double[] points) {
        DoubleDouble[] y = Arrays.stream(points).mapToObj(f::at).toArray(DoubleDouble[]::new);
        return new FitTarget(points, Arrays.stream(y).mapToDouble(DoubleDouble::hi).toArray(),
                Arrays.stream(y).mapToDouble(DoubleDouble::lo).toArray(),
                Arrays.stream(points).map(x -> weight.at(x).hi()).toArray());
    }

    /**
     * {@return the weighted error below which double arithmetic is too coarse to lower it further} A relative error
     * near a zero of f has a huge weight, so this may be infinite.
     */
    double fine() {
        double noise = 0;
        double largest = DoubleArrays.peak(hi, hi.length);
        for (double w : weight) {
            noise = Math.max(noise, w * largest * 0x1p-53);
        }
        return noise > 1e-10 ? Double.POSITIVE_INFINITY : 1e7 * Math.max(0x1p-53, noise);
    }

    /**
     * {@return for each point whether its weight is more than {@code times} what counts as huge, as those of a relative
     * error beside a zero of f are}
     */
    boolean[] huge(double times) {
        double typical = Arrays.stream(weight).sorted().toArray()[weight.length / 2];
        double most = times * HUGE * Math.max(typical, 1 / DoubleArrays.peak(hi, hi.length));
        boolean[] huge = new boolean[weight.length];
        for (int i = 0; i < huge.length; i++) {
            huge[i] = weight[i] > most;
        }
        return huge;
    }

    /** {@return the target at some of its points} */
    FitTarget at(int[] points) {
        return new FitTarget(picked(x, points), picked(hi, points), picked(lo, points), picked(weight, points));
    }

    private static double[] picked(double[] all, int[] points) {
        return Arrays.stream(points).mapToDouble(i -> all[i]).toArray();
    }

    int size() {
        return x.length;
    }
}
