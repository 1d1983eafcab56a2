package dev.ulpforge.verify.oracle.taylor;

import dev.ulpforge.verify.oracle.piece.Piece;

/**
 * The result of trying to cover a block of floats by one piece.
 *
 * @param piece the piece, or null if no bound is small enough
 * @param growth by which factor the width of the block should be multiplied to just meet the bound
 */
public record BlockResult(Piece piece, double growth) {
    /** The growth where nothing suggests a limit. */
    static final double EASY = 1024;

    /** {@return that no bound is small enough on this block} */
    public static BlockResult failed(double growth) {
        return new BlockResult(null, growth);
    }
}
