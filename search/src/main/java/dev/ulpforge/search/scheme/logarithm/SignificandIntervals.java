package dev.ulpforge.search.scheme.logarithm;

import dev.ulpforge.model.format.Format;

/**
 * The partition of significands into cells: {@code u = 2^e m} with {@code m} in a binade that begins not at a power of
 * two, but such that 1 lies well inside a cell. The binade is cut into cells with equally many floats, some of which
 * are merged into one cell around 1: near 1, where results are small, a table would cost accuracy.
 *
 * @param tableBits the binary logarithm of the number of cells
 * @param merged the number of cells that are merged into the cell of 1
 */
record SignificandIntervals(int tableBits, int merged) {
    static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    /** The number of which inverses are multiples, so that an inverse times 2^-e, minus 1, is a float for e up to 1. */
    static final double GRAIN = Format.BINARY32.ulp(1);
    private static final int ONE = Float.floatToRawIntBits(1f);

    /** {@return the number of cells, counting each part of the cell of 1} */
    int size() {
        return 1 << tableBits;
    }

    /** {@return the number of floats in a cell} */
    int floats() {
        return 1 << SIGNIFICAND_BITS - tableBits;
    }

    /** {@return whether cell {@code k} is a part of the cell of 1} */
    boolean isOne(int k) {
        return k >= one() && k < one() + merged;
    }

    /** {@return the first part of the cell of 1} */
    private int one() {
        return (size() - merged + 1) / 2;
    }

    /** {@return the bits of the least {@code m}} The cell of 1 extends by the same ratio below and above 1. */
    int first() {
        double width = (double) merged / size();
        double b = 1.5 + width / 2;
        double below = (b - Math.sqrt(b * b - 2 * width)) / width;
        return ONE - (int) (below * merged * floats()) - one() * floats();
    }

    /** {@return the least {@code m} of cell {@code k}}; that of cell {@code k+1} is just above the greatest */
    float lower(int k) {
        return Float.intBitsToFloat(first() + k * floats());
    }
}
