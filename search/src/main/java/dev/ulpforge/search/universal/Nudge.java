package dev.ulpforge.search.universal;

import java.util.Optional;

/**
 * Moves the last bits of a polynomial's coefficients until every float of its cell is rounded correctly. The wrong
 * results are few: their exact values are so close to the midpoint of two floats that the rounding errors of doubles
 * decide.
 */
final class Nudge {
    /** Cells with more floats are cut first. */
    private static final long LARGEST = 1 << 23;
    private static final int STEPS = 24;
    private static final int COEFFICIENTS = 2;
    private final Target target;
    private final Cell cell;

    Nudge(Target target, Cell cell) {
        this.target = target;
        this.cell = cell;
    }

    /**
     * {@return a polynomial close to the given one whose results are correctly rounded on the whole cell, if one is
     * found}
     */
    Optional<Polynomial> of(Polynomial p) {
        if (cell.count() > LARGEST) {
            return Optional.empty();
        }
        float[] right = new float[(int) cell.count()];
        for (int i = 0; i < right.length; i++) {
            float x = cell.x(i);
            right[i] = cell.frame().has(x) ? target.rounded(x) : Float.NaN;
        }
        for (int step = 0; step <= STEPS; step++) {
            for (int k = 0; k < COEFFICIENTS; k++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    Polynomial moved = p.moved(k, sign * step);
                    if (isRight(moved, right)) {
                        return Optional.of(moved);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isRight(Polynomial p, float[] right) {
        for (int i = 0; i < right.length; i++) {
            float x = cell.x(i);
            if (cell.frame().has(x)
                    && Float.floatToIntBits((float) p.at(cell.t(x))) != Float.floatToIntBits(right[i])) {
                return false;
            }
        }
        return true;
    }
}
