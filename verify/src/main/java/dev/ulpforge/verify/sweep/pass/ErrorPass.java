package dev.ulpforge.verify.sweep.pass;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.model.format.Format;

/**
 * The errors in ULP of many results against values that are known up to a bound, in double arithmetic, with a proof of
 * the decisions of that arithmetic.
 *
 * <p>Let the exact value lie within {@code bound} of {@code v}, and {@code s = |v| * 2^-51 + bound}; the bounds of an
 * {@link EnclosedValues} are a little larger than claimed, so that {@code s} pays for its own rounding and for that of
 * {@code |v| - s}. The error is taken with the ulp of {@code |v| - s}, which is never above the true one:
 * {@code error = |y - v| / ulp(|v| - s)}, {@code margin = s / ulp(|v| - s) + error * 2^-50}. Division is by a power of
 * two and exact; the one rounding of {@code y - v} is what {@code error * 2^-50} pays for. Hence the true error is at
 * most {@code error + margin}, always. And where {@code |v| - s} and {@code |v| + s} lie in one binade it is at least
 * {@code error - margin}.
 *
 * <p>Whether the true error is above an edge, a multiple {@code e = k/16} between 0.5 and 4, is decided by
 * {@code error > e} unless the input is <em>open</em>: {@code error} within {@code margin} of a multiple of 1/16, or
 * {@code margin > 1/32}. For in one binade that is plain. Otherwise a power of two {@code b} lies within {@code s} of
 * {@code |v|} with {@code s <= ulp/32} in the lower ulp, and {@code y}, a float near {@code b}, differs from {@code b}
 * by a multiple of the lower ulp: {@code error} is within {@code margin} of an integer, so the input is open, or
 * {@code y = b} and {@code error <= margin}, below every edge, or it is above 8 and so above every edge in either ulp.
 *
 * <p>Values that are exact, of {@link EnclosedValues} that say so, are not enlarged: {@code s = 0}.
 */
public final class ErrorPass {

    /** The part of a value by which its bound is enlarged, to pay for the roundings of this class. */
    static final double ROUNDING = 0x1p-51;

    /** Errors that may be open lie above this; it is less than the first edge by more than 1/32. */
    static final double OPEN_ABOVE = 0.46;

    /** Errors above this are above every edge, even if the ulp should be twice as large. */
    static final double OPEN_BELOW = 8.5;

    /** A margin above this leaves everything open. */
    public static final double WIDE = 0x1p-5;

    static final long MIN_NORMAL = Double.doubleToLongBits(Format.BINARY32.leastNormal());
    static final long EXPONENT = Format.BINARY64.infinity();
    /** From this, minus the exponent bits of a number, come those of the inverse of its ulp in float. */
    static final long INVERSE = (2L * Format.BINARY64.bias() + Format.BINARY32.fractionBits()) << Format.BINARY64
            .fractionBits();

    private static final double SLOPE = 0x1p-50;
    private static final double ROUND = 0x1.8p52;
    private static final int L = Horner.DOUBLES.length();

    private double highest;
    private boolean open;
    private long aboveHalf;

    /** Writes the errors of {@code y[from + i]} for the values {@code i} to {@code error[i]}; all are finite. */
    public void run(EnclosedValues values, float[] y, int from, int count, double[] error) {
        int whole = count - count % L;
        vectors(values, y, from, whole, error);
        for (int i = whole; i < count; i++) {
            double e = values.error(i, y[from + i]);
            double m = values.margin(i, e);
            error[i] = e;
            highest = Math.max(highest, e + m);
            open |= open(e, m);
            aboveHalf += e > 0.5 ? 1 : 0;
        }
    }

    private void vectors(EnclosedValues values, float[] y, int from, int count, double[] error) {
        DoubleVector one = DoubleVector.broadcast(Horner.DOUBLES, 1);
        DoubleVector max = DoubleVector.zero(Horner.DOUBLES);
        DoubleVector above = max;
        DoubleVector nearest = one;
        double rounding = values.rounding();
        for (int i = 0; i < count; i += L) {
            DoubleVector value = DoubleVector.fromArray(Horner.DOUBLES, values.v(), i);
            DoubleVector size = value.abs();
            DoubleVector slack = size.mul(rounding).add(DoubleVector.fromArray(Horner.DOUBLES, values.bound(), i));
            DoubleVector inverse = inverseUlp(size.sub(slack));
            DoubleVector e = Horner.widened(y, from + i).sub(value).abs().mul(inverse);
            DoubleVector m = slack.mul(inverse).add(e.mul(SLOPE));
            DoubleVector up = e.add(m);
            DoubleVector near = distance(e).sub(m.mul(16)).blend(one, up.compare(VectorOperators.LE, OPEN_ABOVE));
            e.intoArray(error, i);
            max = max.blend(up, up.compare(VectorOperators.GT, max));
            above = above.add(one, e.compare(VectorOperators.GT, 0.5));
            nearest = nearest.blend(near, near.compare(VectorOperators.LT, nearest));
        }
        highest = max.reduceLanes(VectorOperators.MAX);
        aboveHalf = (long) above.reduceLanes(VectorOperators.ADD);
        open = nearest.reduceLanes(VectorOperators.MIN) <= 0;
    }

    private static DoubleVector inverseUlp(DoubleVector size) {
        LongVector exponent = size.reinterpretAsLongs().max(MIN_NORMAL).and(EXPONENT);
        return LongVector.broadcast(LongVector.SPECIES_PREFERRED, INVERSE).sub(exponent).reinterpretAsDoubles();
    }

    /** {@return the distance of 16 times an error from a whole number} */
    private static DoubleVector distance(DoubleVector e) {
        DoubleVector scaled = e.mul(16);
        return scaled.sub(scaled.add(ROUND).sub(ROUND)).abs();
    }

    /** {@return the error of one result, the same bits as in a vector} */
    static double error(double v, double y, double bound, double rounding) {
        return Math.abs(y - v) * inverseUlp(v, bound, rounding);
    }

    /** {@return the margin of one error, the same bits as in a vector} */
    static double margin(double v, double error, double bound, double rounding) {
        return (Math.abs(v) * rounding + bound) * inverseUlp(v, bound, rounding) + error * SLOPE;
    }

    /** {@return whether a result with this error and margin is open} */
    public static boolean open(double e, double m) {
        double scaled = e * 16;
        double distance = Math.abs(scaled - (scaled + ROUND - ROUND));
        return distance <= m * 16 && e + m > OPEN_ABOVE && (e < OPEN_BELOW || m > WIDE);
    }

    private static double inverseUlp(double v, double bound, double rounding) {
        double size = Math.abs(v);
        double low = size - (size * rounding + bound);
        long exponent = Math.max(Double.doubleToLongBits(low), MIN_NORMAL) & EXPONENT;
        return Double.longBitsToDouble(INVERSE - exponent);
    }

    /** Adds to {@code above[first … first + 3]} how many of the errors are above the same elements of {@code edges}. */
    public static void count(double[] error, int count, double[] edges, int first, long[] above) {
        DoubleVector one = DoubleVector.broadcast(Horner.DOUBLES, 1);
        DoubleVector sum0 = DoubleVector.zero(Horner.DOUBLES);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        int whole = count - count % L;
        for (int i = 0; i < whole; i += L) {
            DoubleVector e = DoubleVector.fromArray(Horner.DOUBLES, error, i);
            sum0 = sum0.add(one, e.compare(VectorOperators.GT, edges[first]));
            sum1 = sum1.add(one, e.compare(VectorOperators.GT, edges[first + 1]));
            sum2 = sum2.add(one, e.compare(VectorOperators.GT, edges[first + 2]));
            sum3 = sum3.add(one, e.compare(VectorOperators.GT, edges[first + 3]));
        }
        above[first] += (long) sum0.reduceLanes(VectorOperators.ADD);
        above[first + 1] += (long) sum1.reduceLanes(VectorOperators.ADD);
        above[first + 2] += (long) sum2.reduceLanes(VectorOperators.ADD);
        above[first + 3] += (long) sum3.reduceLanes(VectorOperators.ADD);
        for (int i = whole; i < count; i++) {
            for (int k = first; k < first + 4; k++) {
                above[k] += error[i] > edges[k] ? 1 : 0;
            }
        }
    }

    /** {@return the largest {@code error + margin} of the last run} */
    public double highest() {
        return highest;
    }

    /** {@return whether some input of the last run may be open} */
    public boolean open() {
        return open;
    }

    /** {@return how many errors of the last run are above 0.5} */
    public long aboveHalf() {
        return aboveHalf;
    }
}
