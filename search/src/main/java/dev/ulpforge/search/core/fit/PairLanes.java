package dev.ulpforge.search.core.fit;

/**
 * Loops over arrays of double-doubles, high and low parts apart, in the arithmetic of
 * {@link dev.ulpforge.search.core.number.DoubleDouble}, a little relaxed: relative errors stay below 2^-100 but for the
 * cancellation of operands of opposite sign, whose error is 2^-104 of the operands.
 */
final class PairLanes {

    private PairLanes() {}

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
}
