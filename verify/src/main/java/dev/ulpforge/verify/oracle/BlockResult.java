package dev.ulpforge.verify.oracle;

/**
 * The result of trying to cover a block of floats by one piece.
 *
 * @param piece the piece, or null if no bound is small enough
 * @param growth by which factor the width of the block should be multiplied to just meet the bound
 */
record BlockResult(Piece piece, double growth) {
    /** The growth where nothing suggests a limit. */
    static final double EASY = 1024;

    static BlockResult failed(double growth) {
        return new BlockResult(null, growth);
    }
}
