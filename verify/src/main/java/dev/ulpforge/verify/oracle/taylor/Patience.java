package dev.ulpforge.verify.oracle.taylor;

/**
 * Decides which blocks get tight evaluation: a number of them after several attempts have failed or several pieces were
 * short.
 */
final class Patience {
    private static final int FAILURES = 6;
    private static final int SHORT_PIECES = 4;
    /** A piece of fewer floats than this, 1/32 of a binade, is short. */
    private static final int SHORT = 1 << 18;
    private static final int PIECES = 64;

    private final boolean mindsShortPieces;
    private int failures;
    private int shortPieces;
    private int left;

    Patience(boolean mindsShortPieces) {
        this.mindsShortPieces = mindsShortPieces;
    }

    boolean isOn() {
        return left > 0;
    }

    /** Records the result of a plain attempt. */
    void seen(BlockResult attempt) {
        boolean isShort = attempt.piece() != null && attempt.piece().size() < SHORT
                && (attempt.growth() < 2 || failures > 0);
        failures = attempt.piece() == null ? failures + 1 : 0;
        shortPieces = attempt.piece() == null ? shortPieces : isShort ? shortPieces + 1 : 0;
        if (failures == FAILURES || shortPieces == SHORT_PIECES && mindsShortPieces) {
            left = PIECES;
            failures = 0;
            shortPieces = 0;
        }
    }

    /** {@return the result of a tight attempt, which it counts} */
    BlockResult counted(BlockResult attempt) {
        left -= attempt.piece() == null ? 0 : 1;
        return attempt;
    }
}
