package dev.ulpforge.search.universal;

import java.util.Optional;

/**
 * Moves the last bits of a polynomial's coefficients until every float of its cell is rounded correctly. The wrong
 * results are few: their exact values are so close to the midpoint of two floats that the rounding errors of doubles
 * decide. Where there are many of them, as where half the argument is rounded among the subnormals, some have to do.
 */
final class Nudge {
    /** Cells with more floats are cut first. */
    private static final long LARGEST = 1 << 23;
    private static final int STEPS = 24;
    private static final int COEFFICIENTS = 2;
    /** A value near a midpoint takes some 20 us to round. */
    private static final int MOST_NEAR_MIDPOINTS = 1 << 14;
    /** Its fraction, times 2^64. */
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private final Target target;
    private final Cell cell;

    Nudge(Target target, Cell cell) {
        this.target = target;
        this.cell = cell;
    }

    /**
     * {@return a polynomial close to the given one whose results are correctly rounded on the whole cell, if one is
     * found} Of more than {@value #MOST_NEAR_MIDPOINTS} floats whose values are near midpoints, about so many are
     * tried.
     */
    Optional<Polynomial> of(Polynomial p) {
        if (cell.count() > LARGEST) {
            return Optional.empty();
        }
        float[] right = results();
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

    /** {@return the correctly rounded results of the cell, NaN for those that are not tried} */
    private float[] results() {
        boolean[] isSlow = new boolean[(int) cell.count()];
        float[] right = new float[isSlow.length];
        long slow = 0;
        for (int i = 0; i < right.length; i++) {
            float x = cell.x(i);
            isSlow[i] = cell.frame().has(x) && target.isNearMidpoint(x);
            slow += isSlow[i] ? 1 : 0;
            right[i] = cell.frame().has(x) && !isSlow[i] ? target.rounded(x) : Float.NaN;
        }
        long seen = 0;
        for (int i = 0; i < right.length; i++) {
            if (isSlow[i] && isChosen(seen++, slow)) {
                right[i] = target.rounded(cell.x(i));
            }
        }
        return right;
    }

    /**
     * {@return whether the {@code i}th of {@code all} is among those that are tried} They are spread like fractions of
     * multiples of the golden ratio: ties to even would go the same way at all that are a power of two apart.
     */
    private static boolean isChosen(long i, long all) {
        return (i * GOLDEN_RATIO >>> 32) * all < (long) MOST_NEAR_MIDPOINTS << 32;
    }

    private boolean isRight(Polynomial p, float[] right) {
        for (int i = 0; i < right.length; i++) {
            if (!Float.isNaN(right[i])
                    && Float.floatToIntBits((float) p.at(cell.t(cell.x(i)))) != Float.floatToIntBits(right[i])) {
                return false;
            }
        }
        return true;
    }
}
