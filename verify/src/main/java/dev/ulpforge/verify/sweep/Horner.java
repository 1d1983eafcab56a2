package dev.ulpforge.verify.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.verify.oracle.Piece;

/** The values of a polynomial piece at many inputs: Horner's rule by fma in double, the same bits at any width. */
final class Horner {

    /** Doubles in a vector. */
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** As many floats, in half a vector. */
    static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class,
      VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

    private static final int L = DOUBLES.length();

    private Horner() {}

    /** Writes the piece's polynomial at {@code x[from + i]} to {@code v[i]} for {@code 0 <= i < count}. */
    static void values(Piece.Polynomial piece, float[] x, int from, int count, double[] v) {
        double[] c = piece.c();
        double center = piece.center();
        int i = 0;
        for (; i <= count - 4 * L; i += 4 * L) {
            four(c, center, x, from + i, v, i);
        }
        for (; i <= count - L; i += L) {
            one(c, center, x, from + i, v, i);
        }
        for (; i < count; i++) {
            v[i] = at(c, x[from + i] - center);
        }
    }

    /** {@return the polynomial {@code c} at {@code t}} */
    static double at(double[] c, double t) {
        double v = c[c.length - 1];
        for (int k = c.length - 2; k >= 0; k--) {
            v = Math.fma(v, t, c[k]);
        }
        return v;
    }

    /** Four vectors side by side, so that the latency of an fma is hidden. */
    private static void four(double[] c, double center, float[] x, int from, double[] v, int to) {
        DoubleVector t0 = offset(x, from, center);
        DoubleVector t1 = offset(x, from + L, center);
        DoubleVector t2 = offset(x, from + 2 * L, center);
        DoubleVector t3 = offset(x, from + 3 * L, center);
        DoubleVector v0 = DoubleVector.broadcast(DOUBLES, c[c.length - 1]);
        DoubleVector v1 = v0;
        DoubleVector v2 = v0;
        DoubleVector v3 = v0;
        for (int k = c.length - 2; k >= 0; k--) {
            DoubleVector ck = DoubleVector.broadcast(DOUBLES, c[k]);
            v0 = v0.fma(t0, ck);
            v1 = v1.fma(t1, ck);
            v2 = v2.fma(t2, ck);
            v3 = v3.fma(t3, ck);
        }
        v0.intoArray(v, to);
        v1.intoArray(v, to + L);
        v2.intoArray(v, to + 2 * L);
        v3.intoArray(v, to + 3 * L);
    }

    private static void one(double[] c, double center, float[] x, int from, double[] v, int to) {
        DoubleVector t = offset(x, from, center);
        DoubleVector sum = DoubleVector.broadcast(DOUBLES, c[c.length - 1]);
        for (int k = c.length - 2; k >= 0; k--) {
            sum = sum.fma(t, DoubleVector.broadcast(DOUBLES, c[k]));
        }
        sum.intoArray(v, to);
    }

    private static DoubleVector offset(float[] x, int from, double center) {
        return widened(x, from).sub(center);
    }

    /** {@return the floats from {@code x[from]} on, as doubles} */
    static DoubleVector widened(float[] x, int from) {
        return (DoubleVector) FloatVector.fromArray(FLOATS, x, from).convertShape(VectorOperators.F2D, DOUBLES, 0);
    }
}
