package dev.ulpforge.search.core.fit;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

import dev.ulpforge.search.core.number.DoubleDouble;

/**
 * Loops over arrays of double-doubles, high and low parts apart, in the arithmetic of
 * {@link DoubleDouble}, a little relaxed: relative errors stay below 2^-100 but for the
 * cancellation of operands of opposite sign, whose error is 2^-104 of the operands.
 */
final class DoubleDoubleArrays {

    private static final VectorSpecies<Double> FOUR = DoubleVector.SPECIES_256;

    private DoubleDoubleArrays() {}

    static void add(double[] rh, double[] rl, double[] ah, double[] al, double[] bh, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            double s = ah[i] + bh[i];
            double t = s - ah[i];
            double e = (ah[i] - (s - t)) + (bh[i] - t) + (al[i] + bl[i]);
            double h = s + e;
            rh[i] = h;
            rl[i] = e - (h - s);
        }
    }

    static void sub(double[] rh, double[] rl, double[] ah, double[] al, double[] bh, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            double s = ah[i] - bh[i];
            double t = s - ah[i];
            double e = (ah[i] - (s - t)) - (bh[i] + t) + (al[i] - bl[i]);
            double h = s + e;
            rh[i] = h;
            rl[i] = e - (h - s);
        }
    }

    static void mul(double[] rh, double[] rl, double[] ah, double[] al, double[] bh, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            double p = ah[i] * bh[i];
            double e = Math.fma(ah[i], bl[i], Math.fma(al[i], bh[i], Math.fma(ah[i], bh[i], -p)));
            double h = p + e;
            rh[i] = h;
            rl[i] = e - (h - p);
        }
    }

    static void div(double[] rh, double[] rl, double[] ah, double[] al, double[] bh, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            double q = ah[i] / bh[i];
            double r = Math.fma(-q, bl[i], Math.fma(-q, bh[i], ah[i]) + al[i]);
            double e = r / bh[i];
            double h = q + e;
            rh[i] = h;
            rl[i] = e - (h - q);
        }
    }

    /** r = a + (rh, rl). */
    static void accumulate(double[] rh, double[] rl, double[] ah, double[] al, int n) {
        for (int i = 0; i < n; i++) {
            double s = ah[i] + rh[i];
            double t = s - ah[i];
            double e = (ah[i] - (s - t)) + (rh[i] - t) + (al[i] + rl[i]);
            double h = s + e;
            rh[i] = h;
            rl[i] = e - (h - s);
        }
    }

    /** a -= (ch, cl) b. */
    static void subtract(double[] ah, double[] al, double ch, double cl, double[] bh, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            double p = -ch * bh[i];
            double e = -Math.fma(ch, bl[i], Math.fma(cl, bh[i], Math.fma(ch, bh[i], p)));
            double s = ah[i] + p;
            double t = s - ah[i];
            double f = (ah[i] - (s - t)) + (p - t) + (al[i] + e);
            double h = s + f;
            ah[i] = h;
            al[i] = f - (h - s);
        }
    }

    /** {@return the sum of all products} Four lanes are added up in a fixed order. */
    static DoubleDouble dot(double[] ah, double[] al, double[] bh, double[] bl, int n) {
        DoubleVector h = DoubleVector.zero(FOUR);
        DoubleVector l = h;
        int i = 0;
        for (; i <= n - 4; i += 4) {
            DoubleVector a = DoubleVector.fromArray(FOUR, ah, i);
            DoubleVector b = DoubleVector.fromArray(FOUR, bh, i);
            DoubleVector p = a.mul(b);
            DoubleVector e = a.fma(DoubleVector.fromArray(FOUR, bl, i),
                    DoubleVector.fromArray(FOUR, al, i).fma(b, a.fma(b, p.neg())));
            DoubleVector s = h.add(p);
            DoubleVector t = s.sub(h);
            e = h.sub(s.sub(t)).add(p.sub(t)).add(l.add(e));
            h = s.add(e);
            l = e.sub(h.sub(s));
        }
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int lane = 0; lane < 4; lane++) {
            sum = sum.plus(new DoubleDouble(h.lane(lane), l.lane(lane)));
        }
        for (; i < n; i++) {
            sum = sum.plus(new DoubleDouble(ah[i], al[i]).times(new DoubleDouble(bh[i], bl[i])));
        }
        return sum;
    }
}
