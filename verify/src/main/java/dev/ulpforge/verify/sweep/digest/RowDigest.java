package dev.ulpforge.verify.sweep.digest;

/**
 * The digest of a kernel of two arguments of 16 bits: that of {@link Digest}, where the number of an input is the bits
 * of x, then those of y, and results are unsigned numbers of 16 bits. Its sums are made of those of rows, of one x
 * each; pairs that are no inputs count for nothing.
 */
public final class RowDigest {
    private static final int UNSIGNED = 0xffff;
    private static final int ROWS = 1 << Short.SIZE;

    private RowDigest() {}

    /** {@return the sums of a row} */
    public static long row(short x, short[] y, short[] results) {
        int us = 0;
        int ws = 0;
        for (int j = 0; j < results.length; j++) {
            int i = x << Short.SIZE | y[j] & UNSIGNED;
            int u = (results[j] & UNSIGNED) + i * Digest.K0;
            u = (u ^ u >>> 16) * Digest.K1;
            u = (u ^ u >>> 13) * Digest.K2;
            u ^= u >>> 16;
            int w = (u ^ i) * Digest.K3;
            us += u;
            ws += w ^ w >>> 15;
        }
        return Digest.joined(us, ws);
    }

    /** {@return the digest of all rows, by the bits of their x} */
    public static Digest of(long[] rows) {
        if (rows.length != ROWS) {
            throw new IllegalArgumentException(rows.length + " rows");
        }
        return Digest.ofChunks(rows);
    }
}
