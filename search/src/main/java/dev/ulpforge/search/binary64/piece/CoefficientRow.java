package dev.ulpforge.search.binary64.piece;

import java.util.Arrays;
import java.util.function.DoubleFunction;

import dev.ulpforge.verify.real.Ball;

/**
 * The doubles of a piece.
 *
 * @param middle what is subtracted from sizes
 * @param c      coefficients from that of the constant term on
 * @param low    the rest of the constant term
 * @param linear the rest of the linear one
 * @param scale  a power of two by which results are multiplied, so that sums are neither subnormal nor overflow
 * @param error  an estimate of the error in ULP beside that of the last rounding
 */
record CoefficientRow(double middle, double[] c, double low, double linear, double scale, double error) {
    /** Exponents of values below which, and above which, sums are scaled. */
    static final int SMALL = -900;
    static final int LARGE = 1000;
    private static final int BY = 200;
    /** Coefficients are multiples of this power of 1/2 of an ulp of the constant term, where they count most. */
    private static final int EXTRA_BITS = 8;
    private static final double MOST_STEPS = 0x1p52;

    /**
     * {@return the doubles for a piece}
     *
     * @param f        what is to be approximated: the function, or a factor of it
     * @param hasScale whether results may have to be scaled
     */
    static CoefficientRow of(DoubleFunction<Ball> f, SizePiece piece, Shape shape, boolean hasScale) {
        Ball[] p = Interpolation.of(f, piece, shape.degree());
        Ball[] ends = { f.apply(piece.low()), f.apply(piece.high()) };
        boolean bounded = p[0].signum() != 0 && ends[0].isBounded() && ends[1].isBounded();
        int by = hasScale && bounded ? scale(p[0], ends) : 0;
        double[] c = new double[p.length];
        for (int k = 0; k < c.length; k++) {
            c[k] = p[k].isBounded() ? p[k].scale(-by).doubleValue() : Double.NaN;
        }
        double error = shape.error(c, piece.width())
                + Math.max(left(p, piece, piece.low(), ends[0]), left(p, piece, piece.high(), ends[1]));
        double low = shortened(rest(p[0], by, c[0]), c[0], 1);
        double linear = shortened(rest(p[1], by, c[1]), c[0], piece.width());
        for (int k = 2; k < c.length; k++) {
            c[k] = shortened(c[k], c[0], Math.pow(piece.width(), k));
        }
        return new CoefficientRow(piece.middle(), c, low, linear, Math.scalb(1.0, by), error);
    }

    /**
     * {@return a coefficient without bits that do not matter}: texts of locks are half as long without them
     *
     * @param constant the constant term
     * @param power    the greatest magnitude of what the coefficient is multiplied by
     */
    private static double shortened(double coefficient, double constant, double power) {
        double unit = Math.ulp(constant) / power;
        double step = Math.scalb(1.0, Math.getExponent(unit) - EXTRA_BITS);
        double steps = coefficient / step;
        return Math.abs(steps) < MOST_STEPS ? Math.rint(steps) * step : coefficient;
    }

    /** {@return the exponent of the power of two by which results are to be divided before the last product} */
    private static int scale(Ball constant, Ball[] ends) {
        long least = Math.min(constant.topExponent(), Math.min(ends[0].topExponent(), ends[1].topExponent()));
        long greatest = Math.max(constant.topExponent(), Math.max(ends[0].topExponent(), ends[1].topExponent()));
        return least < SMALL ? -BY : greatest > LARGE ? BY : 0;
    }

    private static double rest(Ball exact, int by, double near) {
        if (!exact.isBounded()) {
            return Double.NaN;
        }
        return exact.scale(-by).subtract(Ball.of(near), PieceTarget.BITS).doubleValue();
    }

    /** {@return the error in ULP of the exact polynomial at one end} */
    private static double left(Ball[] p, SizePiece piece, double size, Ball want) {
        Ball t = Ball.of(size).subtract(Ball.of(piece.middle()), PieceTarget.BITS);
        Ball y = Ball.ZERO;
        for (int k = p.length - 1; k >= 0; k--) {
            y = y.multiply(t, PieceTarget.BITS).add(p[k], PieceTarget.BITS);
        }
        Ball off = y.subtract(want, PieceTarget.BITS);
        return want.signum() == 0 || !want.isBounded()
                ? Double.POSITIVE_INFINITY
                : off.divide(want, PieceTarget.BITS).abs().scale(53).upperMagnitude();
    }

    /** {@return the doubles in the order of the columns of a shape} */
    double[] columns(Shape shape) {
        double[] row = Arrays.copyOf(c, shape.columns() + 1);
        int at = c.length;
        row[at++] = middle;
        row[at++] = low;
        if (shape.compensated()) {
            row[at++] = linear;
        }
        row[at] = scale;
        return row;
    }
}
