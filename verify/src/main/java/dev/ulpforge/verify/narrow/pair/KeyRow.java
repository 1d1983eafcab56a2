package dev.ulpforge.verify.narrow.pair;

/**
 * What is known of the exact values for one x and every y: the keys by which they are compared with boundaries, each
 * exactly or strictly between two doubles.
 */
final class KeyRow {
    /** The kind of a pair whose required result is a special value. */
    static final byte SPECIAL = -1;
    /** The kind of a pair of which not even the sign is known. */
    static final byte OPEN = -2;
    /** The bit of kinds whose value is negative. */
    static final byte NEGATIVE = 1;
    /** The bit of kinds that belong to the second table of boundaries. */
    static final byte SECOND = 2;
    final double[] low;
    final double[] high;
    final byte[] kind;

    KeyRow(int length) {
        this.low = new double[length];
        this.high = new double[length];
        this.kind = new byte[length];
    }

    void special(int j) {
        without(j, SPECIAL);
    }

    void open(int j) {
        without(j, OPEN);
    }

    private void without(int j, byte kindOfPair) {
        kind[j] = kindOfPair;
        low[j] = Double.NaN;
        high[j] = Double.NaN;
    }

    /** Notes a key that is this double. */
    void exact(int j, int kindOfPair, double key) {
        put(j, kindOfPair, key, key);
    }

    /** Notes a key that is a rounded double with what the rounding has lost, of which the sign counts. */
    void rounded(int j, int kindOfPair, double key, double lost) {
        put(j, kindOfPair, lost < 0 ? Math.nextDown(key) : key, lost > 0 ? Math.nextUp(key) : key);
    }

    /** Notes a key between two doubles. */
    void put(int j, int kindOfPair, double from, double to) {
        kind[j] = (byte) kindOfPair;
        low[j] = from;
        high[j] = to;
    }
}
