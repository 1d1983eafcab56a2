package dev.ulpforge.verify.oracle;

/**
 * What came of the wish to treat a block of floats as one piece.
 *
 * @param piece the piece, or null if no bound is small enough
 * @param growth by which factor the width of the block should be multiplied to just meet the bound
 */
record Attempt(Piece piece, double growth) {
    /** The growth where nothing suggests a limit. */
    static final double EASY = 1024;

    static Attempt failed(double growth) {
        return new Attempt(null, growth);
    }
}
