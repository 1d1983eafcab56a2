package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The nodes {@code θ = kπ/n} of a tangent as fractions: {@code tan θ = numerator/denominator}, both very close to
 * floats, and simple at the multiples of π/4. A common factor of the two is free, and so chosen.
 *
 * @param law the law of the tangent
 * @param n   how many nodes there are in a period, a power of two, 4 at least
 */
record TangentNodes(TangentEquation law, int n) {
    private static final int TRIES = 1 << 12;

    /** {@return the steps between the nodes} */
    PeriodGrid steps() {
        return new PeriodGrid(law.period().divide(BigDecimal.valueOf(n), new MathContext(80)), n, 0);
    }

    /** {@return the angle per unit of x} */
    double omega() {
        return Math.PI / law.period().doubleValue();
    }

    private float[] floats(java.util.function.IntFunction<Float> entry) {
        float[] floats = new float[n];
        IntStream.range(0, n).forEach(k -> floats[k] = entry.apply(k));
        return floats;
    }

    /** {@return the numerators} */
    float[] numerators() {
        return floats(this::numerator);
    }

    /** {@return the denominators} */
    float[] denominators() {
        return floats(k -> numerator(k + n / 2));
    }

    /** tan of k and k + n/2 are reciprocals but for the sign: the pair (k, k + n/2) shares its numbers. */
    private float numerator(int k) {
        int turn = Math.floorMod(k, 2 * n);
        float sign = turn < n ? 1 : -1;
        int half = turn % n <= n / 2 ? turn % n : n - turn % n;
        float[] pair = pair(Math.min(half, n / 2 - half));
        return sign * (half <= n / 4 ? pair[0] : pair[1]);
    }

    /** {@return floats whose ratio is close to tan(kπ/n), for k up to n/4} */
    private float[] pair(int k) {
        if (k == 0 || 4 * k == n) {
            return new float[]{ k == 0 ? 0 : 1, 1 };
        }
        double tangent = Math.tan(Math.PI * k / n);
        float best = 1;
        for (int i = 1; i < TRIES; i++) {
            float candidate = 1 + i * 0x1p-12f;
            if (rounding(candidate * tangent) < rounding(best * tangent)) {
                best = candidate;
            }
        }
        return new float[]{ (float) (best * tangent), best };
    }

    private static double rounding(double x) {
        return Math.abs((float) x - x) / x;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d nodes", n);
    }
}
