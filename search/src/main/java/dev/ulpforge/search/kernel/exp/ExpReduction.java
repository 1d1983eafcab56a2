package dev.ulpforge.search.kernel.exp;

/**
 * The range reduction {@code x = n·p/N + r} with {@code N = 2^tableBits} and {@code n} the nearest integer to
 * {@code x·N/p}: then {@code f(x) = 2^(n div N) · T[n mod N] · f(r - shift)} with the table
 * {@code T[k] = f(k·p/N + shift)}. The shift is free; it is chosen so that the table's entries are close to floats
 * (as in Gal's accurate tables, ACM TOMS 17(1), 1991, but with one shift for all of them).
 *
 * @param period    the {@code p} with {@code f(p) = 2}
 * @param tableBits the binary logarithm of the table's size; 0 for no table
 * @param terms     1 or 2 floats for {@code p/N}: with one the reduced argument is off by up to {@code n} times its
 *                  error
 * @param shift     the shift, of a magnitude far below {@code p/N}
 */
record ExpReduction(double period, int tableBits, int terms, double shift) {
    /** How far the rounded multiplier moves the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 1.0005;
    private static final int GRID = 1 << 18;
    private static final double LARGEST_SHIFT = 0x1p-4;

    /** {@return the size of the table} */
    public int size() {
        return 1 << tableBits;
    }

    /** {@return the width of a step, {@code p/N}} */
    public double step() {
        return period / size();
    }

    /** {@return half of the reduced range: {@code |r|} is at most this} */
    public double halfWidth() {
        return Math.abs(step()) / 2 * BORDER;
    }

    /** {@return whether one float holds {@code p/N} exactly, so that a second would be 0} */
    public boolean exactInOneTerm() {
        return (float) step() == step();
    }

    /** {@return entry {@code k} of the table, in [0.9, 2.1]} */
    double entry(int k) {
        return Math.pow(2, (double) k / size() + shift / period);
    }

    /** {@return the largest error of a table entry as a float, in ULP of the results that it is a factor of} */
    double tableError() {
        double worst = 0;
        for (int k = 0; k < size(); k++) {
            double entry = entry(k);
            worst = Math.max(worst, Math.abs((float) entry - entry) / Math.ulp((float) entry));
        }
        return worst;
    }

    /** {@return this reduction with the shift, out of a grid, that makes its table most accurate} */
    public ExpReduction withBestShift() {
        ExpReduction best = withShift(0);
        double error = best.tableError();
        double limit = Math.abs(step()) * LARGEST_SHIFT;
        for (int i = 1; i < GRID && tableBits > 0; i++) {
            int signed = (i & 1) == 0 ? i / 2 : -(i + 1) / 2;
            ExpReduction candidate = withShift(limit * signed / (GRID / 2));
            double candidateError = candidate.tableError();
            if (candidateError < error) {
                best = candidate;
                error = candidateError;
            }
        }
        return best;
    }

    private ExpReduction withShift(double newShift) {
        return new ExpReduction(period, tableBits, terms, newShift);
    }
}
