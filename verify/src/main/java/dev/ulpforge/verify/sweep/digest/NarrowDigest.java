package dev.ulpforge.verify.sweep.digest;

import java.util.stream.IntStream;

/**
 * The digest of a kernel of 16 bits: that of {@link Digest}, of the bits of inputs and results as unsigned numbers;
 * segment {@code k} has the 256 inputs whose patterns start with the byte {@code k}.
 */
public final class NarrowDigest {
    private static final int SEGMENT = 256;
    private static final int UNSIGNED = 0xffff;

    private NarrowDigest() {}

    /**
     * {@return the digest of results}
     *
     * @param results the bits of the results for all patterns, in ascending order as unsigned numbers
     */
    public static Digest of(short[] results) {
        return new Digest(IntStream.range(0, results.length / SEGMENT).mapToObj(k -> segment(results, k * SEGMENT))
                .toList());
    }

    private static long segment(short[] results, int start) {
        int us = 0;
        int ws = 0;
        for (int i = start; i < start + SEGMENT; i++) {
            int u = (results[i] & UNSIGNED) + i * Digest.K0;
            u = (u ^ u >>> 16) * Digest.K1;
            u = (u ^ u >>> 13) * Digest.K2;
            u ^= u >>> 16;
            int w = (u ^ i) * Digest.K3;
            us += u;
            ws += w ^ w >>> 15;
        }
        return Digest.joined(us, ws);
    }
}
