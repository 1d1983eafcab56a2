package dev.ulpforge.search.binary64.piece;

import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;

/**
 * Pieces around a zero, whose polynomials are those of a factor beside it.
 *
 * @param zero  the zero
 * @param first the number of the first piece
 * @param last  that of the last one
 */
record ZeroRegion(SizeZero zero, int first, int last) {

    /** {@return whether a piece's number is one of these} */
    Mask has(I64 number) {
        Mask below = number.below(number.program().i64(last + 1L));
        return first == 0 ? below : number.program().i64(first - 1L).below(number).and(below);
    }
}
