package dev.ulpforge.verify.box;

/**
 * What is known of a part's values at all pairs of a cell. With v for the exact value and c for the computed one:
 *
 * @param low      v is not below
 * @param high     v is not above
 * @param relative {@code |c - v| <= relative |v|}; infinity if nothing is known
 * @param absolute {@code |c - v| <= absolute}; infinity if nothing is known
 * @param grid     v and c are multiples of {@code 2^grid}; {@link #NO_GRID} if nothing is known
 * @param bits     v and c have no more significant bits
 * @param smallest v and c are 0 or no less than this in magnitude
 */
record PartValue(double low, double high, double relative, double absolute, int grid, int bits, double smallest) {
    /** No multiple is known. */
    static final int NO_GRID = -(1 << 20);
    /** Doubles are multiples of that of this exponent. */
    static final int LEAST_GRID = -1074;
    /** Zero is a multiple of everything. */
    static final int ANY_GRID = 1 << 20;
    /** More than a double has. */
    static final int MANY = 1 << 10;
    /** Nothing is known. */
    static final PartValue UNKNOWN = new PartValue(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, NO_GRID, MANY, 0);

    /** {@return values of which nothing is known that the others do not say} */
    static PartValue of(double low, double high, double relative, double absolute, int grid, int bits) {
        return of(low, high, relative, absolute, grid, bits, 0);
    }

    /** {@return values with each error bounded by the other one as well, and the smallest by the rest} */
    static PartValue of(double low, double high, double relative, double absolute, int grid, int bits,
            double smallest) {
        if (!(absolute < Double.POSITIVE_INFINITY || relative < Double.POSITIVE_INFINITY) || !(low <= high)
                || low == Double.NEGATIVE_INFINITY || high == Double.POSITIVE_INFINITY) {
            return UNKNOWN;
        }
        PartValue known = new PartValue(low, high, relative, absolute, grid, bits, smallest);
        double least = known.least();
        double off = Math.min(absolute, UpperSums.product(relative, known.greatest()));
        double share = off == 0 ? 0 : least > 0 ? UpperSums.quotient(off, least) : Double.POSITIVE_INFINITY;
        double computed = Math.max(0, off == 0 ? least : Math.nextDown(least - off));
        return new PartValue(low, high, Math.min(relative, share), off, grid, bits,
                Math.max(smallest, Math.max(Math.min(least, computed), unit(grid))));
    }

    boolean isKnown() {
        return absolute < Double.POSITIVE_INFINITY;
    }

    /** {@return whether every value is computed without an error} */
    boolean isExact() {
        return absolute == 0;
    }

    /** {@return an upper bound of the exact values' magnitudes} */
    double greatest() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    /** {@return a lower bound of the exact values' magnitudes} */
    double least() {
        return low > 0 ? low : high < 0 ? -high : 0;
    }

    /** {@return a number that no computed value is below} */
    double computedLow() {
        return absolute == 0 ? low : Math.nextDown(low - absolute);
    }

    /** {@return a number that no computed value is above} */
    double computedHigh() {
        return absolute == 0 ? high : Math.nextUp(high + absolute);
    }

    /** {@return the least multiple of a grid, as far as doubles go} */
    private static double unit(int grid) {
        return grid < LEAST_GRID ? 0 : Math.scalb(1.0, Math.min(grid, 0));
    }
}
