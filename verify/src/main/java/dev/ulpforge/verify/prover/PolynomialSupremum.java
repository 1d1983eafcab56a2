package dev.ulpforge.verify.prover;

import java.util.Arrays;

import dev.ulpforge.verify.real.Ball;

/**
 * An upper bound of {@code |c_0 + c_1 s + ... + c_d s^d|} for s from -1 to 1. The interval is cut into parts; around
 * the middle of each, s_0, the bound is {@code sum |q_i| r^i} with the polynomial's Taylor coefficients q_i there and
 * half the part's width r.
 *
 * <p>Coefficients are taken as doubles: those of balls lie within an error of {@code 2^-50} of themselves and the
 * ball's radius. All sums have fewer than 2^8 operations, on numbers whose magnitudes add up to no more than that of
 * the c_k:
 * {@code C(k,i) |s_0|^(k-i) r^i <= (|s_0| + r)^k <= 1}. So {@code 2^-40} of these allow for all rounding.
 */
final class PolynomialSupremum {
    private static final int PARTS = 32;
    private static final double SLACK = 0x1p-40;

    private PolynomialSupremum() {}

    /** {@return the bound, infinite if a coefficient is not bounded or far out of range} */
    static double of(Ball[] p) {
        double[] c = new double[p.length];
        double size = 0;
        double blur = 0;
        for (int k = 0; k < c.length; k++) {
            c[k] = p[k].isBounded() ? p[k].doubleValue() : Double.POSITIVE_INFINITY;
            size += Math.abs(c[k]);
            blur += p[k].radiusBound();
        }
        if (!(size < Double.MAX_VALUE)) {
            return Double.POSITIVE_INFINITY;
        }
        double top = 0;
        for (int part = 0; part < PARTS; part++) {
            top = Math.max(top, around((2 * part + 1.0) / PARTS - 1, 1.0 / PARTS, c));
        }
        return (top + blur + SLACK * size) * (1 + SLACK) + Double.MIN_NORMAL;
    }

    private static double around(double s, double r, double[] c) {
        double[] q = Arrays.copyOf(c, c.length);
        for (int i = 0; i < q.length - 1; i++) {
            for (int k = q.length - 2; k >= i; k--) {
                q[k] += s * q[k + 1];
            }
        }
        double sum = 0;
        for (int i = q.length - 1; i >= 0; i--) {
            sum = sum * r + Math.abs(q[i]);
        }
        return sum;
    }
}
