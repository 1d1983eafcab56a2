package dev.ulpforge.search.binary64.piece;

import java.util.Arrays;
import java.util.function.DoubleFunction;

import dev.ulpforge.verify.real.Ball;

/** Polynomials through values at Chebyshev's nodes, whose largest errors are near the least possible ones. */
final class Interpolation {
    private static final int BITS = PieceTarget.BITS;

    private Interpolation() {}

    /**
     * {@return the coefficients for powers of the difference from the middle}
     *
     * @param f the function of sizes
     */
    static Ball[] of(DoubleFunction<Ball> f, SizePiece piece, int degree) {
        Ball[] at = new Ball[degree + 1];
        Ball[] c = new Ball[degree + 1];
        double centre = piece.low() + (piece.high() - piece.low()) / 2;
        double half = (piece.high() - piece.low()) / 2;
        for (int j = 0; j <= degree; j++) {
            double node = centre + half * Math.cos(Math.PI * (2 * j + 1) / (2 * degree + 2));
            at[j] = Ball.of(node).subtract(Ball.of(piece.middle()), BITS);
            c[j] = f.apply(node);
        }
        for (int k = 1; k <= degree; k++) {
            for (int j = degree; j >= k; j--) {
                c[j] = c[j].subtract(c[j - 1], BITS).divide(at[j].subtract(at[j - k], BITS), BITS);
            }
        }
        return monomials(c, at);
    }

    /** Newton's form, from the last coefficient on. */
    private static Ball[] monomials(Ball[] newton, Ball[] at) {
        Ball[] p = new Ball[newton.length];
        Arrays.fill(p, Ball.ZERO);
        for (int k = newton.length - 1; k >= 0; k--) {
            for (int i = newton.length - 1; i >= 0; i--) {
                Ball shifted = i > 0 ? p[i - 1] : newton[k];
                p[i] = shifted.subtract(p[i].multiply(at[k], BITS), BITS);
            }
        }
        return p;
    }
}
