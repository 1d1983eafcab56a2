package dev.ulpforge.search.binary64.piece;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;

/**
 * Pieces of sizes: those for which the sum of a multiple of the size, or of its square, and an offset has the same
 * leading bits. Sums up to twice the offset are cut evenly, those beyond in proportion to themselves.
 *
 * @param squared whether sizes are squared
 * @param factor  by which they are multiplied, from 1/2 to 1
 * @param offset a power of two, or 0
 * @param shift  the number of bits of the sum that vary within a piece
 */
record Grid(boolean squared, double factor, double offset, int shift) {
    private static final int FRACTION = Format.BINARY64.fractionBits();
    /** The bits of middles of pieces, from which sizes are subtracted exactly. */
    private static final int SHORT = 30;
    private static final double BLUR = 0x1p-50;

    private double sum(double size) {
        return Math.fma(size, squared ? size * factor : factor, offset);
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
        F64 sum = sum(size);
        long first = number(from) - base;
        I64 number = sum.bits().shiftedRight(shift);
        return first == 0 ? number : number.minus(size.program().i64(first));
    }

    private F64 sum(F64 size) {
        F64 constant = size.program().f64(offset);
        F64 by = size.program().f64(factor);
        if (squared) {
            return size.fma(factor == 1 ? size : size.times(by), constant);
        }
        return factor < 1 ? size.fma(by, constant) : offset == 0 ? size : size.plus(constant);
    }

    /** {@return the piece with a number, if that of {@code from} is 0} Roundings of sums blur its ends. */
    SizePiece piece(double from, long number) {
        long all = number(from) + number;
        double low = Math.max(0, Double.longBitsToDouble(all << shift) - offset) / factor;
        double high = (Double.longBitsToDouble(all + 1 << shift) - offset) / factor;
        double blur = 4 * (offset == 0 ? Math.ulp(high) : Math.ulp(high + offset));
        if (squared) {
            double a = Math.sqrt(Math.max(0, low - blur)) * (1 - BLUR);
            double b = Math.sqrt(high + blur) * (1 + BLUR);
            return new SizePiece(shortened((a + b) / 2), a, b);
        }
        return new SizePiece(shortened(low + (high - low) / 2), low - blur, high + blur);
    }

    private static double shortened(double middle) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(middle) & -1L << FRACTION - SHORT);
    }

    /** {@return the greatest shift for which pieces have at most this half length at a size} */
    int shift(double size, double halfLength) {
        double length = 2 * halfLength * factor * (squared ? 2 * size : 1);
        return Math.min(FRACTION, Math.getExponent(length) - Math.getExponent(sum(size)) + FRACTION);
    }

    /** {@return the same grid with another shift} */
    Grid withShift(int other) {
        return new Grid(squared, factor, offset, other);
    }
}
