package dev.ulpforge.search.binary64.piece;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;

/**
 * Pieces of sizes: those whose sums with an offset, or whose squares' sums, have the same leading bits. Sums up to
 * twice the offset are cut evenly, those beyond in proportion to themselves.
 *
 * @param squared whether sizes are squared
 * @param offset a power of two, or 0
 * @param shift  the number of bits of the sum that vary within a piece
 */
record Grid(boolean squared, double offset, int shift) {
    private static final int FRACTION = Format.BINARY64.fractionBits();
    /** The bits of middles of pieces, from which sizes are subtracted exactly. */
    private static final int SHORT = 30;
    private static final double BLUR = 0x1p-50;

    private double sum(double size) {
        return squared ? Math.fma(size, size, offset) : size + offset;
    }

    private long number(double size) {
        return Format.BINARY64.bits(sum(size)) >> shift;
    }

    /** {@return the number of pieces from one size to another} */
    long count(double from, double to) {
        return number(to) - number(from) + 1;
    }

    /** {@return the number of a size's piece, if that of {@code from} is {@code base}} */
    I64 number(F64 size, double from, long base) {
        F64 constant = size.program().f64(offset);
        F64 sum = squared ? size.fma(size, constant) : offset == 0 ? size : size.plus(constant);
        long first = number(from) - base;
        I64 number = sum.bits().shiftedRight(shift);
        return first == 0 ? number : number.minus(size.program().i64(first));
    }

    /** {@return the piece with a number, if that of {@code from} is 0} Roundings of sums blur its ends. */
    SizePiece piece(double from, long number) {
        long all = number(from) + number;
        double low = Math.max(0, Double.longBitsToDouble(all << shift) - offset);
        double high = Double.longBitsToDouble(all + 1 << shift) - offset;
        double blur = offset == 0 ? 0 : Math.ulp(high + offset);
        if (squared) {
            double a = Math.sqrt(Math.max(0, low - blur)) * (1 - BLUR);
            double b = Math.sqrt(high + blur) * (1 + BLUR);
            return new SizePiece(shortened((a + b) / 2), a, b);
        }
        double middle = Double.longBitsToDouble((all << shift) + (1L << shift - 1)) - offset;
        return new SizePiece(middle, low - blur, high + blur);
    }

    private static double shortened(double middle) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(middle) & -1L << FRACTION - SHORT);
    }

    /** {@return the greatest shift for which pieces have at most this half length at a size} */
    int shift(double size, double halfLength) {
        double length = 2 * halfLength * (squared ? 2 * size : 1);
        return Math.min(FRACTION, Math.getExponent(length) - Math.getExponent(sum(size)) + FRACTION);
    }

    /** {@return the same grid with another shift} */
    Grid withShift(int other) {
        return new Grid(squared, offset, other);
    }
}
