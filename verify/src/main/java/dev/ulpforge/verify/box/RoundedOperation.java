package dev.ulpforge.verify.box;

import dev.ulpforge.verify.box.ProgramPart.Kind;
import dev.ulpforge.verify.real.Ball;

/**
 * Errors of operations on doubles that have errors already. With a, b for exact and a', b' for computed operands, o
 * the operation, v = a o b, z = a' o b' without and c with rounding:
 *
 * <ul>
 * <li><b>Sums.</b> {@code |z - v| <= |a' - a| + |b' - b|}. Where a and b have one sign, relative errors of a and b are
 * no larger in z: {@code ra |a| + rb |b| <= max(ra, rb) |a + b|}.
 * <li><b>Products.</b> {@code z/v = (1 + α)(1 + β)}, so the relative error is at most ra + rb + ra rb; the absolute one
 * at most {@code |a| eb + |b| ea + ea eb}.
 * <li><b>Quotients.</b> With rb below 1, {@code z/v = (1 + α)/(1 + β)}, which is off by at most (ra + rb)/(1 - rb); and
 * {@code z - v = (a' - a)/b' + v (b/b' - 1)}.
 * <li><b>Roots.</b> {@code |√(1 + α) - 1| <= |α|} for α from -1 on.
 * <li><b>Rounding.</b> {@code |c - z| <= 2^-53 |z|} if z is no less than 2^-1022 in magnitude, and always for sums,
 * which are exact below. Where z is a multiple of {@code 2^g}, {@code g >= -1074}, it holds for small products too, as
 * these are doubles; and where z is 0 or no less than what the least magnitudes of a' and b' give, if that is not
 * subnormal. z is a double anyway if {@code |z| <= 2^(53 + g)}, or if it has no more than 53 significant bits and is
 * not subnormal. c is a multiple of {@code 2^g} as z is.
 * </ul>
 * All bounds are rounded up, and ends of values outwards.
 */
final class RoundedOperation {
    static final double UNIT = 0x1p-53;
    private static final int DOUBLE_BITS = 53;
    /** Larger values might overflow. */
    private static final double MOST = 0x1p1022;
    private static final double LIMIT = 0.5;
    private static final double LESS = 1 - 0x1p-50;
    private static final double TINY = 0x1p-900;

    private RoundedOperation() {}

    /** {@return what is known of a constant} */
    static PartValue constant(double value, Ball exact) {
        if (!exact.isBounded() || !Double.isFinite(value)) {
            return PartValue.UNKNOWN;
        }
        double off = exact.subtract(Ball.of(value), 2 * Double.SIZE).upperMagnitude();
        return off == 0
                ? PartValue.of(value, value, 0, 0, gridOf(value), bitsOf(value))
                : PartValue.of(Math.nextDown(value - off), Math.nextUp(value + off), Double.POSITIVE_INFINITY, off,
                        PartValue.NO_GRID, PartValue.MANY);
    }

    private static int bitsOf(double value) {
        return value == 0 ? 0 : Math.min(Math.getExponent(value) - gridOf(value) + 1, PartValue.MANY);
    }

    /** {@return the exponent of the lowest bit, if the number is not tiny} */
    static int gridOf(double value) {
        if (value == 0) {
            return PartValue.ANY_GRID;
        }
        int unit = Math.getExponent(Math.ulp(value));
        return Math.abs(value) < TINY
                ? PartValue.NO_GRID
                : unit + Long.numberOfTrailingZeros((long) Math.abs(Math.scalb(value, -unit)));
    }

    /** {@return the sum, the difference, the product or the quotient} */
    static PartValue of(Kind kind, PartValue a, PartValue b, boolean areSame) {
        if (!a.isKnown() || !b.isKnown()) {
            return PartValue.UNKNOWN;
        }
        return switch (kind) {
            case SUM -> sum(a, b);
            case DIFFERENCE -> sum(a, negated(b));
            case PRODUCT -> product(a, b, areSame);
            case QUOTIENT -> quotient(a, b);
        };
    }

    static PartValue negated(PartValue a) {
        return new PartValue(-a.high(), -a.low(), a.relative(), a.absolute(), a.grid(), a.bits(), a.smallest());
    }

    static PartValue magnitude(PartValue a) {
        return new PartValue(a.least(), a.greatest(), a.relative(), a.absolute(), a.grid(), a.bits(), a.smallest());
    }

    private static PartValue sum(PartValue a, PartValue b) {
        boolean haveOneSign = a.low() >= 0 && b.low() >= 0 || a.high() <= 0 && b.high() <= 0;
        double relative = a.isExact() && b.isExact()
                ? 0
                : haveOneSign ? Math.max(a.relative(), b.relative()) : Double.POSITIVE_INFINITY;
        return rounded(down(a.low() + b.low()), up(a.high() + b.high()), relative,
                UpperSums.sum(a.absolute(), b.absolute()), Math.min(a.grid(), b.grid()), PartValue.MANY, 0, true);
    }

    private static PartValue product(PartValue a, PartValue b, boolean isSquare) {
        double[] ends = { a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high() };
        boolean isZero = a.greatest() == 0 || b.greatest() == 0;
        double low = isZero ? 0 : Math.nextDown(least(ends));
        double high = isZero ? 0 : Math.nextUp(greatest(ends));
        double both = UpperSums.product(a.relative(), b.relative());
        double off = UpperSums.sum(
                UpperSums.sum(UpperSums.product(a.greatest(), b.absolute()),
                        UpperSums.product(b.greatest(), a.absolute())),
                UpperSums.product(a.absolute(), b.absolute()));
        int grid = a.grid() == PartValue.NO_GRID || b.grid() == PartValue.NO_GRID
                ? PartValue.NO_GRID
                : Math.min(a.grid() + b.grid(), PartValue.ANY_GRID);
        return rounded(isSquare ? Math.max(0, Math.nextDown(a.least() * a.least())) : low, high,
                UpperSums.sum(UpperSums.sum(a.relative(), b.relative()), both), off, grid, a.bits() + b.bits(),
                Math.nextDown(a.smallest() * b.smallest()), false);
    }

    private static PartValue quotient(PartValue a, PartValue b) {
        if (b.least() == 0 || !(b.relative() < LIMIT)) {
            return PartValue.UNKNOWN;
        }
        double[] ends = { a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high() };
        boolean isZero = a.greatest() == 0;
        double low = isZero ? 0 : Math.nextDown(least(ends));
        double high = isZero ? 0 : Math.nextUp(greatest(ends));
        double rest = Math.nextDown(1 - b.relative());
        double relative = UpperSums.quotient(UpperSums.sum(a.relative(), b.relative()), rest);
        double off = UpperSums.quotient(UpperSums.sum(UpperSums.quotient(a.absolute(), b.least()),
                UpperSums.product(Math.max(Math.abs(low), Math.abs(high)), b.relative())), rest);
        return rounded(low, high, relative, off, PartValue.NO_GRID, PartValue.MANY,
                Math.nextDown(a.smallest() / Math.nextUp(b.greatest() + b.absolute())), false);
    }

    static PartValue root(PartValue a) {
        return a.isKnown() && a.low() >= 0 && a.relative() < LIMIT
                ? rounded(Math.max(0, down(Math.sqrt(a.low()))), up(Math.sqrt(a.high())), a.relative(),
                        Double.POSITIVE_INFINITY, PartValue.NO_GRID, PartValue.MANY,
                        Math.nextDown(Math.sqrt(a.smallest())),
                        true)
                : PartValue.UNKNOWN;
    }

    /**
     * {@return what is known of rounded results}
     *
     * @param smallest a lower bound of the results other than 0, before they are rounded
     * @param never    whether no result is rounded because it is too small
     */
    private static PartValue rounded(double low, double high, double relative, double absolute, int grid, int bits,
            double smallest, boolean never) {
        PartValue exact = PartValue.of(low, high, relative, absolute, grid, bits, Math.max(smallest, 0));
        double top = UpperSums.sum(exact.greatest(), exact.absolute());
        if (!exact.isKnown() || !(top < MOST)) {
            return PartValue.UNKNOWN;
        }
        boolean isNormal = grid >= PartValue.LEAST_GRID || exact.smallest() > 2 * Double.MIN_NORMAL;
        boolean fits = grid >= PartValue.LEAST_GRID
                && top <= Math.scalb(1.0, Math.min(DOUBLE_BITS + grid, Double.MAX_EXPONENT));
        if (fits || bits <= DOUBLE_BITS && isNormal) {
            return exact;
        }
        double own = UpperSums.product(UNIT, top);
        return isNormal || never
                ? PartValue.of(low, high,
                        UpperSums.sum(UpperSums.sum(exact.relative(), UNIT), UpperSums.product(exact.relative(), UNIT)),
                        UpperSums.sum(exact.absolute(), own), grid, PartValue.MANY,
                        isNormal ? exact.smallest() * LESS : 0)
                : PartValue.of(low, high, Double.POSITIVE_INFINITY,
                        UpperSums.sum(UpperSums.sum(exact.absolute(), own), Double.MIN_VALUE), PartValue.NO_GRID,
                        PartValue.MANY);
    }

    private static double least(double... values) {
        return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
    }

    private static double greatest(double... values) {
        return Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
    }

    /** Sums and roots are 0 only if that is exact. */
    private static double down(double v) {
        return v == 0 ? v : Math.nextDown(v);
    }

    private static double up(double v) {
        return v == 0 ? v : Math.nextUp(v);
    }
}
