package dev.ulpforge.verify.oracle.piece;

import java.util.Comparator;
import java.util.List;

/** Pieces in order of their bit patterns as unsigned numbers, found by an input. Immutable. */
public final class OrderedPieces {
    private final List<Piece> pieces;
    private final int[] firsts;

    /** Puts pieces in order. */
    public OrderedPieces(List<Piece> given) {
        pieces = given.stream().sorted(Comparator.comparingLong(p -> p.first() & 0xffff_ffffL)).toList();
        firsts = pieces.stream().mapToInt(Piece::first).toArray();
    }

    /** {@return the pieces} */
    public List<Piece> all() {
        return pieces;
    }

    /** {@return the index of the last piece that starts at {@code bits} or before; -1 if none does} */
    public int holder(int bits) {
        int low = 0;
        int high = firsts.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Integer.compareUnsigned(firsts[middle], bits) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
