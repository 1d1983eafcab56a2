package dev.ulpforge.verify.oracle.piece;

/**
 * A range of consecutive floats on which the oracle gives its values in one form. {@code first} and {@code last} are
 * bit patterns, inclusive, with the same sign bit; patterns are in ascending order of {@code |x|}.
 */
public sealed interface Piece {
    /** {@return the first bit pattern} */
    int first();

    /** {@return the last bit pattern, inclusive} */
    int last();

    /** {@return the number of floats} */
    default long size() {
        return (long) last() - first() + 1;
    }

    /**
     * The exact value differs by at most {@code error} from {@code c[0] + t c[1] + t² c[2] + ...}, {@code t = x -
     * center}, evaluated by Horner's rule with fma in double. The bound includes the rounding errors of that
     * evaluation; {@code x - center} is exact in double. All exact values are below {@code 2^128} in magnitude, and
     * none is 0, unless all are below {@code 2^-1000} and their signs are not known.
     *
     * <p>If {@code error} is 0 or {@code side} is not, the evaluation is free of rounding errors, and its result is a
     * multiple of {@code 2^-189}. With an error of 0 it is the exact value itself.
     *
     * @param side 1 or -1 if the exact value is certainly strictly above or below the polynomial; otherwise 0
     */
    record Polynomial(int first, int last, double center, double[] c, double error, int side) implements Piece {

        /** A polynomial without a known side. */
        public Polynomial(int first, int last, double center, double[] c, double error) {
            this(first, last, center, c, error, 0);
        }

        /** {@return the approximate value at x, a float of this piece or a double between two} */
        public double at(double x) {
            double t = x - center;
            double s = c[c.length - 1];
            for (int i = c.length - 2; i >= 0; i--) {
                s = Math.fma(s, t, c[i]);
            }
            return s;
        }
    }

    /**
     * Requires exactly this result: NaN where the value is undefined, an infinity where {@code |v| >= 2^128} or where
     * the value is infinite, a zero where it is exactly 0 (its sign by C99 Annex F).
     */
    record Constant(int first, int last, float value) implements Piece {}

    /** Evaluated input by input: periodic functions at large arguments. */
    record Pointwise(int first, int last, PointwiseFunction f) implements Piece {}
}
