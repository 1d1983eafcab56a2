package dev.ulpforge.search.universal;

import java.util.List;

import dev.ulpforge.model.format.Format;

/**
 * The cells of floats whose {@code u} has one sign and one exponent: a power of two of them, of equal width. With
 * {@link #WIDE}, the single cell begins at 0 and may be shared with other rows.
 *
 * @param shift how far the fraction of {@code u} is shifted to give the number of its cell; 23 for one cell
 * @param polynomials the polynomials of the cells
 */
record Row(int shift, List<Polynomial> polynomials) {
    static final int WIDE = 31;
    static final int BINADE = Format.BINARY32.fractionBits();

    Row {
        polynomials = List.copyOf(polynomials);
        if (polynomials.size() != 1 << Math.max(0, BINADE - shift)) {
            throw new IllegalArgumentException(polynomials.size() + " cells of 2^" + shift);
        }
    }

    /** A row whose only cell begins at 0. */
    static Row wide(Polynomial polynomial) {
        return new Row(WIDE, List.of(polynomial));
    }
}
