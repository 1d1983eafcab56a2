package dev.ulpforge.verify.sweep.pass;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import dev.ulpforge.model.format.Format;

/**
 * Tells at once of many results that none is as far from its value as another one was, so that they need no closer
 * look. With s as in {@link ErrorPass}, a result y is at most {@code |y - v| + s} off, and relative to the value at
 * most that over {@code max(|v| - s, 2^-126)}; the factor {@code 1 + 2^-45} pays for all roundings.
 */
public final class DistanceScreen {
    private static final double UP = 1 + 0x1p-45;
    private static final int L = Horner.DOUBLES.length();

    private DistanceScreen() {}

    /**
     * {@return whether one of the results {@code y[from + i]} may be as far from its value as {@code most}, or nothing
     * is known of that}
     *
     * @param relative whether distances are relative to the values
     */
    public static boolean mayReach(double most, boolean relative, EnclosedValues values, float[] y, int from,
            int count) {
        double rounding = values.rounding();
        int whole = count - count % L;
        VectorMask<Double> below = Horner.DOUBLES.maskAll(true);
        for (int i = 0; i < whole; i += L) {
            DoubleVector value = DoubleVector.fromArray(Horner.DOUBLES, values.v(), i);
            DoubleVector size = value.abs();
            DoubleVector slack = size.mul(rounding).add(DoubleVector.fromArray(Horner.DOUBLES, values.bound(), i));
            DoubleVector distance = Horner.widened(y, from + i).sub(value).abs().add(slack).mul(UP);
            DoubleVector limit = relative
                    ? size.sub(slack).max(Format.BINARY32.leastNormal()).mul(most)
                    : DoubleVector.broadcast(Horner.DOUBLES, most);
            below = below.and(distance.compare(VectorOperators.LT, limit));
        }
        boolean none = below.allTrue();
        for (int i = whole; i < count; i++) {
            double size = Math.abs(values.v()[i]);
            double slack = size * rounding + values.bound()[i];
            double distance = (Math.abs(Format.BINARY32.widened(y[from + i]) - values.v()[i]) + slack) * UP;
            none &= distance < (relative ? Math.max(size - slack, Format.BINARY32.leastNormal()) * most : most);
        }
        return !none;
    }
}
