package dev.ulpforge.verify.oracle.taylor;

import dev.ulpforge.verify.oracle.piece.Piece;

/**
 * The result of an attempt to cover a block of floats by one piece.
 *
 * @param piece the piece, or null if no bound is small enough
 * @param growth the factor by which to multiply the width of the block so that it just meets the bound
 */
public record BlockResult(Piece piece, double growth) {
    /** The growth where nothing suggests a limit. */
    static final double EASY = 1024;

    /** {@return the failure to find a small enough bound on this block} */
    public static BlockResult failed(double growth) {
        return new BlockResult(null, growth);
    }

    /** {@return this result, whose growth is that of the distance of the far end from 0, with that of the width} */
    BlockResult aboutZero(int first, int last) {
        double near = Math.abs(Float.intBitsToFloat(first));
        double far = Math.abs(Float.intBitsToFloat(last));
        return piece == null || growth <= 1
                ? this
                : new BlockResult(piece, Math.min(EASY, (far * growth - near) / (far - near)));
    }
}
