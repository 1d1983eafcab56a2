package dev.ulpforge.search.scheme.arc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Tangents of breakpoints for {@link TangentDifference}, one for each segment of [0, ∞]: the first segment reaches from
 * 0 to {@code 2^least (1 + 2^-bits)} and has the breakpoint 0, the others are parts of binades, and the last one is
 * unbounded.
 *
 * @param tangents the tangents: floats near the middle of their segments, whose tabulated values are very close to
 *     floats (as in Gal's accurate tables, ACM TOMS 17(1), 1991)
 * @param least the exponent of the first binade that is subdivided
 * @param bits     the binary logarithm of the number of segments in a binade
 */
record Breakpoints(List<Float> tangents, int least, int bits) {
    private static final int TRIES = 1 << 12;
    /** How far from the middle of a segment a breakpoint may be, relative to half of its width. */
    private static final double FREEDOM = 0.05;

    Breakpoints {
        tangents = List.copyOf(tangents);
    }

    /**
     * {@return breakpoints with the least reduced arguments}
     *
     * @param size the number of breakpoints, a power of two
     * @param bits  the binary logarithm of the number of segments in a binade
     * @param error the distance of the tabulated values for an arc tangent from floats, in any unit
     */
    static Breakpoints of(int size, int bits, DoubleUnaryOperator error) {
        // the first and the last segment are equally wide where 2^least is about the reciprocal of where the last one
        // begins
        int least = -((size >> bits) + 1) / 2;
        List<Float> tangents = new ArrayList<>(List.of(0f));
        for (int k = 1; k < size; k++) {
            double from = Math.atan(border(least, bits, k));
            double to = k == size - 1 ? Math.PI / 2 : Math.atan(border(least, bits, k + 1));
            tangents.add(nearFloat((from + to) / 2, FREEDOM * (to - from) / 2, error));
        }
        return new Breakpoints(tangents, least, bits);
    }

    private static float nearFloat(double middle, double freedom, DoubleUnaryOperator error) {
        float best = (float) Math.tan(middle);
        for (int i = -TRIES; i <= TRIES; i++) {
            float candidate = (float) Math.tan(middle + freedom * i / TRIES);
            if (error.applyAsDouble(Math.atan(candidate)) < error.applyAsDouble(Math.atan(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private static double border(int least, int bits, int k) {
        return Math.scalb(1 + (k & (1 << bits) - 1) / (double) (1 << bits), least + (k >> bits));
    }

    /** {@return where segment k begins} */
    float border(int k) {
        return k == 0 ? 0 : (float) border(least, bits, k);
    }

    /** {@return the arc tangents of the breakpoints} */
    List<Double> angles() {
        return tangents.stream().map(tangent -> Math.atan(tangent)).toList();
    }

    /** {@return the largest reduced argument} */
    double width() {
        List<Double> angles = angles();
        return IntStream.range(0, tangents.size())
                .mapToDouble(k -> Math.max(angles.get(k) - Math.atan(border(k)),
                        (k + 1 == tangents.size() ? Math.PI / 2 : Math.atan(border(k + 1))) - angles.get(k)))
                .map(Math::tan).max().orElseThrow();
    }
}
