package dev.ulpforge.verify.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.pass.OrderPass;
import dev.ulpforge.verify.sweep.run.Blocks;

/** What is known of all chunks after a sweep; of those that it did not visit, nothing. */
final class Chunks {

    private final ChunkFindings[] chunks = new ChunkFindings[Blocks.CHUNKS];

    Chunks() {
        ErrorCounts none = new ErrorCounts();
        Arrays.setAll(chunks, chunk -> new ChunkFindings(chunk, 0, 0, none, PieceChecker.Left.NOTHING, Float.NaN,
                Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
    }

    /** Takes what was found of some chunks. */
    void add(List<ChunkFindings> found) {
        found.forEach(findings -> chunks[findings.chunk()] = findings);
    }

    /** {@return what is known of a chunk} */
    ChunkFindings of(int chunk) {
        return chunks[chunk];
    }

    /** {@return what is known of each chunk, in their order} */
    Stream<ChunkFindings> all() {
        return Arrays.stream(chunks);
    }

    /** {@return the digest of all results} */
    Digest digest() {
        return Digest.ofChunks(all().mapToLong(ChunkFindings::digest).toArray());
    }

    /** {@return a bound on the errors of each chunk, close to the largest} */
    double[] highest() {
        return all().mapToDouble(ChunkFindings::highest).toArray();
    }

    /** Compares the neighbours on both sides of each border between chunks, and the two zeros. */
    void seams(OrderPass order) {
        int half = Blocks.CHUNKS / 2;
        IntStream.range(0, Blocks.CHUNKS - 1).filter(k -> k != half - 1)
                .forEach(k -> order.pair(chunks[k].last(), chunks[k + 1].first(), k >= half));
        order.pair(chunks[half].first(), chunks[0].first(), false);
    }
}
