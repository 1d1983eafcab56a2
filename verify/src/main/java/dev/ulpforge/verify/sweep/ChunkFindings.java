package dev.ulpforge.verify.sweep;

import java.nio.ByteBuffer;

/**
 * What is known of a chunk after it was swept.
 *
 * @param chunk    its number
 * @param highest  a bound on its errors in ULP, close to the largest; 0 where nothing was measured
 * @param digest   its sums of the digest
 * @param counts   the counts of its errors
 * @param left     what it has left open
 * @param first    the result of its first input; NaN if that is outside of the domain
 * @param last     the result of its last input; NaN if that is outside of the domain
 * @param least    the least result that is a number; infinity if none is
 * @param greatest the greatest result that is a number; minus infinity if none is
 */
record ChunkFindings(int chunk, double highest, long digest, ErrorCounts counts, PieceChecker.Left left, float first,
        float last, float least, float greatest) {

    static final int BYTES = Integer.BYTES + Double.BYTES + Long.BYTES + ErrorCounts.BYTES
            + PieceChecker.Left.BYTES + 4 * Float.BYTES;

    void put(ByteBuffer bytes) {
        bytes.putInt(chunk).putDouble(highest).putLong(digest);
        counts.put(bytes);
        left.put(bytes);
        bytes.putFloat(first).putFloat(last).putFloat(least).putFloat(greatest);
    }

    static ChunkFindings read(ByteBuffer bytes) {
        return new ChunkFindings(bytes.getInt(), bytes.getDouble(), bytes.getLong(), ErrorCounts.read(bytes),
                PieceChecker.Left.read(bytes), bytes.getFloat(), bytes.getFloat(), bytes.getFloat(),
                bytes.getFloat());
    }
}
