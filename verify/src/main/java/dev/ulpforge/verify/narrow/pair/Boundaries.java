package dev.ulpforge.verify.narrow.pair;

import java.util.Arrays;
import java.util.function.DoubleFunction;

import dev.ulpforge.model.format.Format;

/**
 * Where one result of 16 bits ends and the next begins: for each magnitude the values that a monotonic function, such
 * as a logarithm, has at the midpoints below and above it. A pair's exact value rounds to a magnitude if the function
 * of it, which may be much easier to know than the value itself, lies between.
 *
 * <p>Ends are doubles; a value that is no double lies strictly between two ends, and one that is has both ends equal.
 * The midpoint above magnitude {@code m} has index {@code m + 1}, so that the one below has index {@code m}. Below 0
 * there is -infinity, above infinity there is +infinity, and nothing is within the ends of what is no magnitude.
 */
final class Boundaries {
    private final Format format;
    private final double[] low;
    private final double[] high;

    /** The ends of a function's values, from its enclosure at each midpoint, all positive and in ascending order. */
    Boundaries(Format format, DoubleFunction<DoubleEnclosure> function) {
        this.format = format;
        int infinity = (int) format.infinity();
        this.low = new double[(int) format.magnitude() + 2];
        this.high = low.clone();
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        high[0] = Double.NEGATIVE_INFINITY;
        low[infinity + 1] = Double.POSITIVE_INFINITY;
        for (int m = 0; m < infinity; m++) {
            DoubleEnclosure at = function.apply(midpoint(format, m));
            low[m + 1] = at.low();
            high[m + 1] = at.high();
        }
    }

    /** {@return the number halfway from a magnitude to the next, a double as it has one bit more than the format} */
    static double midpoint(Format format, int magnitude) {
        return (format.value(magnitude) + format.widened(format.value(magnitude + 1L))) / 2;
    }

    /** {@return whether all of an enclosure is strictly between the ends of a magnitude}: the usual case */
    boolean isClearlyWithin(int magnitude, double from, double to) {
        return high[magnitude] < from && to < low[magnitude + 1];
    }

    /** How an enclosure lies to a boundary. */
    enum Side {
        BELOW, ON, ABOVE, UNKNOWN
    }

    /** {@return how a value lies to the boundary below a magnitude, or above it} */
    Side side(int index, double from, double to) {
        boolean isPoint = from == to;
        boolean isKnown = low[index] == high[index];
        if (isPoint && isKnown && from == low[index]) {
            return Side.ON;
        }
        if (high[index] < from || high[index] == from && !(isPoint && isKnown)) {
            return Side.ABOVE;
        }
        return to < low[index] || to == low[index] && !(isPoint && isKnown) ? Side.BELOW : Side.UNKNOWN;
    }

    /** {@return the format} */
    Format format() {
        return format;
    }
}
