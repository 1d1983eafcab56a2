package dev.ulpforge.search.elementary;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.search.core.number.RealExpression;

/**
 * The significands from sqrt(1/2) to sqrt(2), in eight cells of as many bit patterns: vectors have a table of eight
 * doubles in one register. Each has a number c of few bits near the inverse of its middle; that of the cell with 1 in
 * it is 1.
 *
 * @param c the numbers
 */
record SignificandCells(List<Double> c) {
    /** The bits of the number of a cell. */
    static final int BITS = 3;
    /** The bits of the least significand. */
    static final long LEAST = Double.doubleToRawLongBits(0x1.6a09ep-1);
    private static final int FRACTION = 52;
    private static final int COUNT = 1 << BITS;
    /** Products with floats are exact in double. */
    private static final double LAST_BIT = 0x1p-20;

    SignificandCells {
        c = List.copyOf(c);
    }

    /** {@return the cells} */
    static SignificandCells of() {
        return new SignificandCells(IntStream.range(0, COUNT).mapToObj(SignificandCells::inverse).toList());
    }

    private static double start(int cell) {
        return Double.longBitsToDouble(LEAST + ((long) cell << FRACTION - BITS));
    }

    private static double inverse(int cell) {
        double start = start(cell);
        double end = start(cell + 1);
        return start <= 1 && 1 < end ? 1 : Math.rint(2 / (start + end) / LAST_BIT) * LAST_BIT;
    }

    /** {@return the least {@code m c - 1}} */
    double least() {
        return IntStream.range(0, COUNT).mapToDouble(cell -> start(cell) * c.get(cell) - 1).min().orElseThrow();
    }

    /** {@return the greatest {@code m c - 1}} */
    double greatest() {
        return IntStream.range(0, COUNT).mapToDouble(cell -> start(cell + 1) * c.get(cell) - 1).max().orElseThrow();
    }

    /** {@return the numbers c} */
    DoubleTable inverses() {
        return table(x -> x);
    }

    /** {@return {@code -log c} to a base} */
    DoubleTable logarithms(Radix base) {
        return table(x -> x == 1 ? 0 : RealExpression.of(base.ofInverse()).at(x).hi());
    }

    private DoubleTable table(DoubleUnaryOperator entry) {
        return DoubleTable.of(c.stream().mapToDouble(Double::doubleValue).map(entry).toArray());
    }
}
