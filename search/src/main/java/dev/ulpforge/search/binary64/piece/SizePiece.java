package dev.ulpforge.search.binary64.piece;

/**
 * Neighbouring sizes.
 *
 * @param middle what is subtracted from sizes
 * @param low    the least
 * @param high   the greatest
 */
record SizePiece(double middle, double low, double high) {
    private static final double SHORTEST = 0x1p-20;

    /** {@return an upper bound of the distances of sizes from the middle} */
    double width() {
        return Math.max(Math.abs(high - middle), Math.abs(low - middle));
    }

    /** {@return the part within two sizes} It is not shorter than a millionth of them, so that there are nodes. */
    SizePiece within(double least, double greatest) {
        double to = Math.min(greatest, high);
        return new SizePiece(middle, Math.min(Math.max(least, low), to - to * SHORTEST), to);
    }
}
