package dev.ulpforge.search.core.fit;

/** The extrema of an error curve. */
final class Extrema {

    private Extrema() {}

    /**
     * {@return the indices of the {@code wanted} strongest extrema of alternating sign, in order; fewer if the curve
     * has fewer}
     */
    static int[] alternating(double[] e, int wanted) {
        int[] kept = new int[e.length];
        int count = 0;
        for (int i = 0; i < e.length; i++) {
            if (count == 0 || e[i] > 0 != e[kept[count - 1]] > 0) {
                kept[count++] = i;
            } else if (Math.abs(e[i]) > Math.abs(e[kept[count - 1]])) {
                kept[count - 1] = i;
            }
        }
        while (count > wanted) {
            count = drop(e, kept, count, wanted);
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    /** Drops the weaker end if there is one extremum too many, otherwise the weakest pair of neighbours. */
    private static int drop(double[] e, int[] kept, int count, int wanted) {
        if (count == wanted + 1) {
            if (Math.abs(e[kept[0]]) < Math.abs(e[kept[count - 1]])) {
                System.arraycopy(kept, 1, kept, 0, count - 1);
            }
            return count - 1;
        }
        int weakest = 0;
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < count; i++) {
            double pair = Math.max(Math.abs(e[kept[i]]), Math.abs(e[kept[i + 1]]));
            if (pair < low) {
                low = pair;
                weakest = i;
            }
        }
        System.arraycopy(kept, weakest + 2, kept, weakest, count - weakest - 2);
        return count - 2;
    }

    /** {@return the peak of |e| between the points, by parabolas through an extremum and its neighbours} */
    static double peak(double[] x, double[] e) {
        double max = 0;
        for (int i = 0; i < e.length; i++) {
            double here = Math.abs(e[i]);
            if (!(here < max)) {
                max = i == 0 || i == e.length - 1 ? here : Math.max(here, vertex(x, e, i));
            }
        }
        return max;
    }

    private static double vertex(double[] x, double[] e, int i) {
        double sign = Math.signum(e[i]);
        double left = (sign * (e[i] - e[i - 1])) / (x[i] - x[i - 1]);
        double right = (sign * (e[i + 1] - e[i])) / (x[i + 1] - x[i]);
        double curve = (right - left) / (x[i + 1] - x[i - 1]);
        double slope = (left * (x[i + 1] - x[i]) + right * (x[i] - x[i - 1])) / (x[i + 1] - x[i - 1]);
        double rise = -slope * slope / (4 * curve);
        boolean even = x[i] - x[i - 1] < 4 * (x[i + 1] - x[i]) && x[i + 1] - x[i] < 4 * (x[i] - x[i - 1]);
        return !even || left < 0 || right > 0 || !(curve < 0) ? Math.abs(e[i]) : Math.abs(e[i]) + rise;
    }
}
