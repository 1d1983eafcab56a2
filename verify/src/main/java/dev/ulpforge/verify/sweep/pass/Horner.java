package dev.ulpforge.verify.sweep.pass;

import java.util.Arrays;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.verify.oracle.piece.Piece;

/** The values of a polynomial piece at many inputs: Horner's rule by fma in double, the same bits at any width. */
public final class Horner {

    /** Doubles in a vector. */
    public static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** As many floats, in half a vector. */
    static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class,
            VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

    private static final int L = DOUBLES.length();

    private Horner() {}

    /**
     * Writes the piece's polynomial at {@code x[from + i]} to {@code v[i]} for {@code 0 <= i < count}. Each pass over
     * the inputs takes four or eight coefficients further; a loop over all of them for each vector would be natural,
     * but C2 (JDK 25) allocates a vector that such an inner loop carries. Zeros above the degree change nothing: fma(0,
     * t, c) is c.
     */
    static void values(Piece.Polynomial piece, float[] x, int from, int count, double[] v) {
        double[] c = piece.c();
        int whole = count - count % L;
        int k = (c.length + 2) / 4 * 4;
        Arrays.fill(v, 0, whole, coefficient(c, k));
        if (k % 8 == 4) {
            k -= 4;
            four(c, k, piece.center(), x, from, whole, v);
        }
        while (k > 0) {
            k -= 8;
            eight(c, k, piece.center(), x, from, whole, v);
        }
        for (int i = whole; i < count; i++) {
            v[i] = at(c, x[from + i] - piece.center());
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

    private static void four(double[] c, int k, double center, float[] x, int from, int count, double[] v) {
        DoubleVector c3 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 3));
        DoubleVector c2 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 2));
        DoubleVector c1 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 1));
        DoubleVector c0 = DoubleVector.broadcast(DOUBLES, coefficient(c, k));
        for (int i = 0; i < count; i += L) {
            DoubleVector t = widened(x, from + i).sub(center);
            DoubleVector sum = DoubleVector.fromArray(DOUBLES, v, i);
            sum.fma(t, c3).fma(t, c2).fma(t, c1).fma(t, c0).intoArray(v, i);
        }
    }

    private static void eight(double[] c, int k, double center, float[] x, int from, int count, double[] v) {
        DoubleVector c7 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 7));
        DoubleVector c6 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 6));
        DoubleVector c5 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 5));
        DoubleVector c4 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 4));
        DoubleVector c3 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 3));
        DoubleVector c2 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 2));
        DoubleVector c1 = DoubleVector.broadcast(DOUBLES, coefficient(c, k + 1));
        DoubleVector c0 = DoubleVector.broadcast(DOUBLES, coefficient(c, k));
        for (int i = 0; i < count; i += L) {
            DoubleVector t = widened(x, from + i).sub(center);
            DoubleVector high = DoubleVector.fromArray(DOUBLES, v, i).fma(t, c7).fma(t, c6).fma(t, c5).fma(t, c4);
            high.fma(t, c3).fma(t, c2).fma(t, c1).fma(t, c0).intoArray(v, i);
        }
    }

    private static double coefficient(double[] c, int k) {
        return k < c.length ? c[k] : 0;
    }

    /** {@return the floats from {@code x[from]} on, as doubles} */
    static DoubleVector widened(float[] x, int from) {
        return (DoubleVector) FloatVector.fromArray(FLOATS, x, from).convertShape(VectorOperators.F2D, DOUBLES, 0);
    }
}
