package dev.ulpforge.verify.oracle.taylor;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * The errors of a polynomial {@code c_0 + ... + c_d t^d}, whose double coefficients approximate the Taylor coefficients
 * f_k, when evaluated in double, for all {@code |t| <= h}:
 *
 * <ul>
 * <li>truncation, {@code |f_{d+1}(X)| h^(d+1)};
 * <li>coefficients, {@code sum |f_k - c_k| h^k}, where f_k stands for all numbers of its ball;
 * <li>evaluation. Step i of Horner's rule, {@code s_i = fma(s_{i+1}, t, c_i)}, adds a rounding error of at most {@code
 * 2^-53 |s_i|} or {@code 2^-1075}; later steps multiply it by t^i. With {@code T_i = sum_{j>=i} |c_j| h^j}, {@code
 * |s_i| h^i} is at most {@code T_i (1 + 2^-53)^(2d)}, so the total error of all steps is at most {@code (2^-53 +
 * 2^-100) sum_{i<d} T_i} plus the underflow terms.
 * </ul>
 *
 * <p>The sums are computed in double from values rounded upwards, with a factor {@code 1 + 2^-40} for their own
 * rounding.
 */
final class ErrorBudget {
    private static final double UP = 1 + 0x1p-40;
    private static final double EPS = 0x1p-53 + 0x1p-90;
    private static final int BITS = 32;

    private final double[] c;
    /**
     * Bounds of {@code |c_k| h^k}, {@code |f_k - c_k| h^k}, radius of f_k times h^k, {@code |f_k(X)| h^k}, and
     * {@code h^k}.
     */
    private final double[] size;
    private final double[] off;
    private final double[] blur;
    private final double[] over;
    private final double[] power;
    private final double smallest;
    private final double largest;
    private boolean blurred;

    /**
     * @param at the jet at the centre
     * @param wide the jet over an interval that contains the block and the centre
     * @param range an enclosure of the function over the block
     * @param h the largest distance of a float of the block from the centre
     */
    ErrorBudget(Jet at, Jet wide, Ball range, double h) {
        int n = at.order();
        c = new double[n + 1];
        size = new double[n + 1];
        off = new double[n + 1];
        blur = new double[n + 1];
        over = new double[n + 2];
        power = new double[n + 1];
        Ball p = Ball.ONE;
        Ball step = Ball.of(h);
        for (int k = 0; k <= n; k++) {
            c[k] = at.c(k).isBounded() ? at.c(k).doubleValue() : Double.NaN;
            if (Double.isFinite(c[k])) {
                Ball exact = Ball.of(c[k]);
                size[k] = exact.multiply(p, BITS).upperMagnitude();
                off[k] = at.c(k).subtract(exact, 64).multiply(p, BITS).upperMagnitude();
                blur[k] = at.c(k).radiusBound() * p.upperMagnitude();
            }
            if (!Double.isFinite(c[k])) {
                off[k] = Double.POSITIVE_INFINITY;
            }
            over[k] = wide.c(k).multiply(p, BITS).upperMagnitude();
            power[k] = p.upperMagnitude();
            p = p.multiply(step, BITS);
        }
        over[n + 1] = wide.c(n + 1).multiply(p, BITS).upperMagnitude();
        double reach = over[n + 1];
        for (int k = n; k >= 1; k--) {
            reach = Math.min(over[k], (reach + size[k] + off[k]) * UP);
        }
        smallest = Math.max(range.lowerMagnitude(), at.value().lowerMagnitude() - reach * UP);
        largest = Math.min(range.upperMagnitude(), (size[0] + off[0] + reach) * UP);
    }

    /** {@return whether the function may be 0 somewhere, as far as is known} */
    boolean mayVanish() {
        return smallest == 0;
    }

    /** {@return whether a jet of higher precision would allow a smaller bound} */
    boolean isBlurred() {
        return blurred;
    }

    /** {@return the piece of the lowest degree that meets the target (in ULP of the smallest value), if any does} */
    BlockResult piece(int first, int last, double center, double target) {
        if (!(smallest >= 0) || largest >= Format.BINARY32.limit()) {
            return BlockResult.failed(0.5);
        }
        double limit = target * Format.BINARY32.ulp(smallest);
        int top = top(limit);
        double room = room(top, limit);
        blurred = isBlur(limit);
        for (int d = 0; d <= top; d++) {
            if (over[d + 1] <= limit / 2 || d == top) {
                double error = error(d);
                if (error <= limit) {
                    return new BlockResult(new Piece.Polynomial(first, last, center, trimmed(d), error), room);
                }
            }
        }
        return BlockResult.failed(room > 1 ? 0.5 : room);
    }

    /** {@return the highest degree at which neither coefficients nor powers leave the range of double} */
    private int top(double limit) {
        int d = 0;
        while (d + 1 < c.length && off[d + 1] <= limit / 16 && power[d] * Double.MIN_VALUE <= limit / 64) {
            d++;
        }
        return d;
    }

    /** The factor by which the width may change so that the truncation error at that degree is half the limit. */
    private double room(int top, double limit) {
        double factor = Math.pow(limit / 2 / over[top + 1], 1.0 / (top + 1));
        return Double.isNaN(factor) ? 0.5 : Math.min(factor, 0x1p10);
    }

    private boolean isBlur(double limit) {
        double sum = 0;
        for (double b : blur) {
            sum += b;
        }
        return sum > limit / 16 || smallest == 0 && blur[0] > 0;
    }

    private double error(int d) {
        double sum = over[d + 1];
        double tail = 0;
        double rounding = 0;
        for (int k = d; k >= 0; k--) {
            sum += off[k];
            tail += size[k];
            if (k < d) {
                rounding += tail * EPS + power[k] * Double.MIN_VALUE + Double.MIN_VALUE;
            }
        }
        return (sum + rounding) * UP + Double.MIN_VALUE;
    }

    private double[] trimmed(int d) {
        return java.util.Arrays.copyOf(c, d + 1);
    }
}
