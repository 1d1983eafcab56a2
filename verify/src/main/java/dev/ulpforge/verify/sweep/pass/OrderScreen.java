package dev.ulpforge.verify.sweep.pass;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Tells whether the results of neighbouring inputs are in the order of their exact values.
 *
 * <p>The exact values V and W of neighbours lie within the bounds of the values v and w. Let d be the rounded
 * difference {@code w - v}, and s the sum of the two bounds times {@code 1 + 2^-50}, which pays for the roundings of d,
 * of the sum and of the product. If {@code d > s}, then W is above V; if {@code d < -s}, then W is below V; otherwise
 * their order is not known.
 */
public final class OrderScreen {
    private static final double UP = 1 + 0x1p-50;
    private static final int L = Horner.DOUBLES.length();

    private OrderScreen() {}

    /** {@return 1 if the second of two exact values is certainly above the first, -1 if it is below, otherwise 0} */
    public static int order(double v, double vBound, double w, double wBound) {
        double d = w - v;
        double s = (vBound + wBound) * UP;
        return d > s ? 1 : d < -s ? -1 : 0;
    }

    /**
     * {@return whether two neighbours among the results {@code y[from + i]}, {@code 0 <= i < count}, differ and may be
     * in another order than their exact values} If not, each two are equal or certainly in the right order.
     */
    public static boolean mayBeOut(EnclosedValues values, float[] y, int from, int count) {
        double[] v = values.v();
        double[] bound = values.bound();
        VectorMask<Double> out = Horner.DOUBLES.maskAll(false);
        int i = 0;
        for (; i + L < count; i += L) {
            DoubleVector here = Horner.widened(y, from + i);
            DoubleVector next = Horner.widened(y, from + i + 1);
            DoubleVector d = DoubleVector.fromArray(Horner.DOUBLES, v, i + 1)
                    .sub(DoubleVector.fromArray(Horner.DOUBLES, v, i));
            DoubleVector s = DoubleVector.fromArray(Horner.DOUBLES, bound, i + 1)
                    .add(DoubleVector.fromArray(Horner.DOUBLES, bound, i)).mul(UP);
            VectorMask<Double> rises = d.compare(VectorOperators.GT, s);
            VectorMask<Double> falls = d.neg().compare(VectorOperators.GT, s);
            out = out.or(next.compare(VectorOperators.GT, here).andNot(rises))
                    .or(next.compare(VectorOperators.LT, here).andNot(falls));
        }
        boolean may = out.anyTrue();
        for (; i + 1 < count; i++) {
            int order = order(v[i], bound[i], v[i + 1], bound[i + 1]);
            may |= y[from + i + 1] > y[from + i] && order <= 0 || y[from + i + 1] < y[from + i] && order >= 0;
        }
        return may;
    }
}
