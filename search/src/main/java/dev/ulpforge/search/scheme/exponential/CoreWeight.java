package dev.ulpforge.search.scheme.exponential;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * The largest change of a sum of exponentials, in ULP and over the first few n, when a core changes by 1.
 *
 * @param sum        the sum
 * @param period     the period of its reduction
 * @param power      the power of its argument that the core is multiplied by
 * @param isOfSquare whether the argument is {@code (rate r)²} rather than r
 */
record CoreWeight(ExponentialSum sum, double period, double power, boolean isOfSquare) implements RealFunction {
    private static final int BINADES = 3;
    /** The limit near a zero, where the result is much smaller than its terms but cores have no error. */
    private static final double MOST = 0x1p12;
    private static final double ULPS = 0x1p24;

    @Override
    public BigDecimal at(double x, int digits) {
        double r = isOfSquare ? Math.sqrt(x) / sum.rate() : x;
        return new BigDecimal(Math.pow(Math.abs(x), power) * ULPS
                * IntStream.rangeClosed(-BINADES, BINADES).mapToDouble(n -> moved(n, r)).max().orElseThrow());
    }

    /** {@return the relative change of the result at {@code x = n p + r} when {@code e^(rate r)} changes by 1} */
    private double moved(int n, double r) {
        double terms = Math.max(Math.abs(sum.rising()) * Math.scalb(1.0, n),
                Math.abs(sum.falling()) * Math.scalb(1.0, -n));
        return Math.min(terms / Math.abs(sum.at(n * period + r)), MOST);
    }
}
