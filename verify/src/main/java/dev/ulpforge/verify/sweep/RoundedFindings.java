package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.run.Blocks;

/** What all shards of a {@link RoundedSweep} have found. */
record RoundedFindings(List<RoundedShard.Found> shards) {
    /** Chunks of one segment of a digest. */
    static final int SEGMENT_CHUNKS = Blocks.CHUNKS / Exhaustive.SEGMENTS;

    /** {@return whether the correctly rounded results of some segments of the digest are the certified ones} */
    boolean areOf(Exhaustive proof, List<Integer> segments) {
        long[] sums = new long[Blocks.CHUNKS];
        shards.forEach(shard -> shard.chunks().forEach(chunk -> sums[chunk.number()] = chunk.digest()));
        Digest digest = Digest.ofChunks(sums);
        return segments.size() == Exhaustive.SEGMENTS
                ? digest.hex().equals(proof.digest())
                : segments.stream().noneMatch(digest.differing(proof.segments())::contains);
    }

    /** {@return how many results of a kernel are misrounded, by its number} */
    long misrounded(int kernel) {
        return shards.stream().mapToLong(shard -> shard.kernels().get(kernel).misrounded()).sum();
    }

    /** {@return the wrong special values of a kernel} */
    WrongSpecials wrong(int kernel) {
        WrongSpecials all = new WrongSpecials();
        shards.forEach(shard -> all.add(shard.kernels().get(kernel).wrong()));
        return all;
    }

    /** {@return the least pattern, without sign, at which oracle and certificate disagree; above 2^32 if none} */
    long contradiction() {
        return shards.stream().flatMap(shard -> shard.kernels().stream())
                .mapToLong(MisroundedResults.Counts::contradiction).min().orElse(Long.MAX_VALUE);
    }

    /** {@return a bound on the errors of the misrounded results of each chunk; 0 where there are none} */
    double[] highest(int kernel) {
        return byChunk(chunk -> chunk.highest().get(kernel));
    }

    /** {@return no bound on the errors of each chunk: infinity} */
    double[] unknown() {
        return byChunk(_ -> Double.POSITIVE_INFINITY);
    }

    private double[] byChunk(ToDoubleFunction<RoundedShard.Chunk> bound) {
        double[] highest = new double[Blocks.CHUNKS];
        shards.forEach(shard -> shard.chunks()
                .forEach(chunk -> highest[chunk.number()] = bound.applyAsDouble(chunk)));
        return highest;
    }
}
