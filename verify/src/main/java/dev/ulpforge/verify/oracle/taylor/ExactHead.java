package dev.ulpforge.verify.oracle.taylor;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * A polynomial in x that double arithmetic evaluates without rounding, with a bound on the remainder of the function
 * and the sign of that remainder.
 *
 * <p>Such pieces decide cases that no precision decides cheaply: {@code x / 2} is a tie for half of all subnormals, and
 * {@code sin(x) / 2} is near one for the same floats, by less than {@code 2^-250} ULP. With an exact head the sign of
 * the remainder decides.
 *
 * <p><b>No rounding.</b> With x a multiple of {@code 2^u}, step i of Horner's rule is a multiple of {@code 2^q}, where
 * q is the least of (q of the step before) + u and the exponent of the last bit of c_i; a multiple of {@code 2^q} of at
 * most {@code 2^(q+53)} is a double.
 *
 * <p><b>The remainder.</b> For f analytic on an interval X from 0 to the far end of the block, and f_j(0) = 0 for d < j
 * < k, {@code f(x) - sum_{j<=d} f_j(0) x^j = f_k(ξ) x^k} for some ξ in X (Taylor, Lagrange): where f_k has one sign on
 * all of X, the sign of the remainder is that sign times the sign of x^k.
 */
final class ExactHead {
    /** The exponent of the last bit of all values, at which their differences from floats are exact. */
    private static final int LAST_BIT = -189;
    private static final int DIGITS = 53;
    /** Enough for any difference of exact coefficients. */
    private static final int EXACT = 4096;
    private static final int BITS = 64;
    private static final int MAX_DEGREE = 3;
    private static final double UP = 1 + 0x1p-40;
    /** The growth where the head itself sets no limit. */
    private static final double EASY = 64;
    /** A factor that keeps the next attempt from failing by a narrow margin. */
    private static final double CAUTION = 0.98;

    private final int first;
    private final int last;
    private final double least;
    private final double most;

    ExactHead(int first, int last) {
        this.first = first;
        this.last = last;
        least = Math.abs(Float.intBitsToFloat(first));
        most = Math.abs(Float.intBitsToFloat(last));
    }

    /**
     * {@return the piece with the longest head that leaves a remainder of known sign below the target, if there is one}
     *
     * @param zero the jet at 0
     * @param over the jet over an interval from 0 to the far end of the block
     * @param range an enclosure of the function over the block
     * @param target the largest error allowed, absolute
     */
    BlockResult about(Jet zero, Jet over, Ball range, double target) {
        for (int d = MAX_DEGREE; d >= 0; d--) {
            double[] c = exact(zero, d);
            int k = rest(zero, d);
            if (c == null || !isExact(c, least, most)) {
                continue;
            }
            Ball rest = over.c(k);
            if (k > zero.order() && rest.isZero()) {
                if (range.signum() == 0 && !hasSign(c, 0)) {
                    continue;
                }
                return new BlockResult(new Piece.Polynomial(first, last, 0, c, 0), EASY);
            }
            double error = rest.multiply(power(k), BITS).upperMagnitude();
            if (rest.signum() != 0 && error <= target && (range.signum() != 0 || hasSign(c, error))) {
                int side = rest.signum() * (first < 0 && k % 2 == 1 ? -1 : 1);
                return new BlockResult(new Piece.Polynomial(first, last, 0, c, error, side),
                        CAUTION * Math.pow(target / error, 1.0 / k)).aboutZero(first, last);
            }
        }
        return BlockResult.failed(0.5);
    }

    /** {@return the piece of {@code a + b x}, which is not 0 on the block, if it is exact there} */
    BlockResult line(double a, double b) {
        double[] c = { a, b };
        return isExact(c, least, most)
                ? new BlockResult(new Piece.Polynomial(first, last, 0, c, 0), EASY)
                : BlockResult.failed(0.5);
    }

    private Ball power(int k) {
        Ball power = Ball.ONE;
        for (int i = 0; i < k; i++) {
            power = power.multiply(Ball.of(most), BITS);
        }
        return power;
    }

    private static double[] exact(Jet zero, int d) {
        double[] c = new double[d + 1];
        for (int k = 0; k <= d; k++) {
            c[k] = zero.c(k).isExact() ? zero.c(k).doubleValue() : Double.NaN;
            if (!Double.isFinite(c[k]) || !zero.c(k).subtract(Ball.of(c[k]), EXACT).isZero()) {
                return null;
            }
        }
        return c;
    }

    /** {@return the first coefficient beyond d that is not exactly zero; the one after the last if all are} */
    private static int rest(Jet zero, int d) {
        int k = d + 1;
        while (k <= zero.order() && zero.c(k).isZero()) {
            k++;
        }
        return k;
    }

    /** {@return whether Horner's rule is free of rounding for all floats x with {@code least <= |x| <= most}} */
    static boolean isExact(double[] c, double least, double most) {
        int u = Math.max(Math.getExponent(least), Format.BINARY32.minExponent()) - Format.BINARY32.fractionBits();
        int q = Integer.MAX_VALUE;
        double size = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            q = size == 0 ? Integer.MAX_VALUE : q + u;
            size = (size * most + Math.abs(c[k])) * UP;
            q = c[k] == 0 ? q : Math.min(q, lastBit(c[k]));
            if (size != 0 && (q < LAST_BIT || size > Math.scalb(1.0, q + DIGITS))) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return whether a polynomial and a remainder cannot add up to 0 on the block, since one term is larger than the
     * remainder and all terms of the opposite sign together} Without any terms, a remainder of known sign suffices.
     */
    private boolean hasSign(double[] c, double rest) {
        boolean none = true;
        for (int m = 0; m < c.length; m++) {
            double others = rest / Math.pow(least, m);
            for (int k = 0; k < c.length; k++) {
                boolean opposed = sign(c[k], k) * sign(c[m], m) < 0;
                others += opposed ? Math.abs(c[k]) * Math.pow(k > m ? most : least, k - m) : 0;
            }
            if (others * UP < Math.abs(c[m])) {
                return true;
            }
            none &= c[m] == 0;
        }
        return none && rest > 0;
    }

    private double sign(double c, int power) {
        return first < 0 && power % 2 == 1 ? -Math.signum(c) : Math.signum(c);
    }

    private static int lastBit(double c) {
        long bits = Double.doubleToRawLongBits(c);
        int exponent = Math.max(Math.getExponent(c), Double.MIN_EXPONENT) - 52;
        return exponent + Math.min(52, Long.numberOfTrailingZeros(bits & 0xf_ffff_ffff_ffffL | 1L << 52));
    }
}
