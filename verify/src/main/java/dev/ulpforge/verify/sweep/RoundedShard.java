package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.verify.sweep.digest.DigestPass;
import dev.ulpforge.verify.sweep.run.Blocks;

/**
 * The comparison of some kernels with a correctly rounded one on some chunks.
 *
 * @param chunks their numbers
 */
record RoundedShard(List<Integer> chunks) implements IndependentTask<RoundedShard.Target, RoundedShard.Found> {
    private static final int SHARDS = 1024;

    RoundedShard {
        chunks = List.copyOf(chunks);
    }

    /** What all shards have in common: the kernels, with the oracle, and the correctly rounded one. */
    record Target(SweepTarget swept, RoundedKernel rounded) {}

    /**
     * What was found of a chunk.
     *
     * @param digest  the digest of the correctly rounded results
     * @param highest a bound on the errors of the misrounded results of each kernel; 0 where there are none
     */
    record Chunk(int number, long digest, List<Double> highest) implements Serializable {}

    /** What was found of all of them, and of each kernel. */
    record Found(List<Chunk> chunks, List<MisroundedResults.Counts> kernels) implements Serializable {}

    /** {@return shards of these chunks, with neighbours in different ones} */
    static List<RoundedShard> of(List<Integer> chunks) {
        int shards = Math.min(chunks.size(), SHARDS);
        return IntStream.range(0, shards).mapToObj(s -> new RoundedShard(
                IntStream.iterate(s, i -> i < chunks.size(), i -> i + shards).mapToObj(chunks::get).toList())).toList();
    }

    @Override
    public String name() {
        return "comparison of chunk " + chunks.getFirst() + " and others";
    }

    @Override
    public Found run(Target target, BooleanSupplier ended) {
        List<MisroundedResults> kernels = target.swept().kernels().stream()
                .map(kernel -> new MisroundedResults(kernel, target.swept().oracle(), target.swept().index()))
                .toList();
        float[] x = new float[Blocks.CHUNK];
        float[] rounded = new float[Blocks.CHUNK];
        List<Chunk> found = chunks.stream().takeWhile(_ -> !ended.getAsBoolean()).map(chunk -> {
            int first = chunk << 16;
            Blocks.fill(x, first);
            target.rounded().kernel().apply(x, rounded);
            return new Chunk(chunk, DigestPass.sums(rounded, first),
                    kernels.stream().map(kernel -> kernel.chunk(x, rounded)).toList());
        }).toList();
        return new Found(found, kernels.stream().map(MisroundedResults::counts).toList());
    }
}
