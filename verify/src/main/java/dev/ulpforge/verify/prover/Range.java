package dev.ulpforge.verify.prover;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.prover.LaneValue.Real;

/**
 * Numbers between two others, where −0 is below +0. A NaN as an end says that nothing is known.
 *
 * @param low  the lower end
 * @param high the upper end
 */
record Range(double low, double high) {

    /** {@return the results of an operation that is monotonic in its operand} */
    static Range of(Real a, Format result, LongUnaryOperator meaning) {
        return NONE.with(result, meaning.applyAsLong(lane(a, true))).with(result, meaning.applyAsLong(lane(a, false)))
                .unsigned(a.isPoint());
    }

    /** {@return the results of an operation that is monotonic in each operand} */
    static Range of(Real a, Real b, LongBinaryOperator meaning) {
        Range range = NONE;
        for (int corner = 0; corner < 4; corner++) {
            range = range.with(a.format(), meaning.applyAsLong(lane(a, (corner & 1) == 0), lane(b, corner < 2)));
        }
        return range.unsigned(a.isPoint() && b.isPoint());
    }

    /** {@return the results of an operation that is monotonic in each operand} */
    static Range of(Real a, Real b, Real c, Fused meaning) {
        Range range = NONE;
        for (int corner = 0; corner < 8; corner++) {
            range = range.with(a.format(),
                    meaning.apply(lane(a, (corner & 1) == 0), lane(b, (corner & 2) == 0), lane(c, corner < 4)));
        }
        return range.unsigned(a.isPoint() && b.isPoint() && c.isPoint());
    }

    private static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private static long lane(Real a, boolean low) {
        return PointRun.lane(a.format(), low ? a.low() : a.high());
    }

    private Range with(Format format, long lane) {
        double v = PointRun.value(format, lane);
        return new Range(Math.min(low, v), Math.max(high, v));
    }

    /** The sign of a zero is taken as unknown at the end of a range of more than one operand. */
    private Range unsigned(boolean points) {
        return points ? this : new Range(low == 0 ? -0.0 : low, high == 0 ? 0.0 : high);
    }

    /** {@return the part that roundings of the numbers in another range can reach} */
    Range within(Format format, Range exact) {
        double from = format.rounded(exact.low());
        double to = format.rounded(exact.high());
        return new Range(from > low ? from : low, to < high ? to : high);
    }

    boolean isPoint() {
        return Double.doubleToRawLongBits(low) == Double.doubleToRawLongBits(high);
    }

    boolean isFinite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** {@return an upper bound of all magnitudes} */
    double greatest() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    /** {@return a lower bound of all magnitudes} */
    double least() {
        return low > 0 ? low : high < 0 ? -high : 0;
    }
}
