package dev.ulpforge.search.scheme.periodic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tangents of the breakpoints {@code kπ/n} as fractions: {@code tan θ = numerator/denominator}, both very close to
 * floats, and simple at the multiples of π/4. The common factor of the two is arbitrary and chosen to that end.
 *
 * @param n the number of breakpoints in a period, a power of two, at least 4
 */
record TangentFractions(int n) {
    private static final int TRIES = 1 << 12;

    /** {@return the numerators, times a factor} */
    List<Float> numerators(double factor) {
        return times(factor, 0);
    }

    /** {@return the denominators, times a factor} */
    List<Float> denominators(double factor) {
        return times(factor, n / 2);
    }

    /** The tangents of breakpoints k and k + n/2 are reciprocals up to the sign, so the two share their numbers. */
    private List<Float> times(double factor, int from) {
        return IntStream.range(from, from + n).mapToObj(k -> (float) (factor * numerator(k))).toList();
    }

    private float numerator(int k) {
        int turn = Math.floorMod(k, 2 * n);
        float sign = turn < n ? 1 : -1;
        int half = turn % n <= n / 2 ? turn % n : n - turn % n;
        int octant = Math.min(half, n / 2 - half);
        return sign * (half <= n / 4 ? (float) (denominator(octant) * tangent(octant)) : denominator(octant));
    }

    private double tangent(int k) {
        return 4 * k == n ? 1 : Math.tan(Math.PI * k / n);
    }

    /** {@return a float from 1 to 2, for k up to n/4, whose product with the tangent is close to a float} */
    private float denominator(int k) {
        float best = 1;
        for (int i = 1; i < TRIES && rounding(best * tangent(k)) > 0; i++) {
            float candidate = 1 + i * 0x1p-12f;
            if (rounding(candidate * tangent(k)) < rounding(best * tangent(k))) {
                best = candidate;
            }
        }
        return best;
    }

    private static double rounding(double x) {
        return x == 0 ? 0 : Math.abs((float) x - x) / x;
    }
}
