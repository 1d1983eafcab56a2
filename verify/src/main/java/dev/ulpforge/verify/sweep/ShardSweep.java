package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.verify.sweep.run.Blocks;

/**
 * The sweep of some pairs of chunks: number k is chunk k and, of the negatives, k + 2^15.
 *
 * @param pairs their numbers
 */
record ShardSweep(int[] pairs) implements IndependentTask<SweepTarget, SweptShard> {

    /** So many tasks for each slot keep all of them busy to the end. */
    private static final int PER_SLOT = 16;
    private static final int FEWEST = 64;

    /**
     * {@return shards of these pairs} Neighbours, which take about the same time, go to different shards, so that all
     * shards take about the same time too.
     */
    static List<ShardSweep> of(int[] pairs, int slots) {
        int shards = Math.min(pairs.length, Math.max(FEWEST, PER_SLOT * slots));
        return IntStream.range(0, shards).mapToObj(s -> new ShardSweep(
                IntStream.iterate(s, i -> i < pairs.length, i -> i + shards).map(i -> pairs[i]).toArray()))
                .toList();
    }

    @Override
    public String name() {
        return "sweep of chunk " + pairs[0] + " and others";
    }

    @Override
    public SweptShard run(SweepTarget target, BooleanSupplier ended) {
        ShardWorker worker = new ShardWorker(target);
        for (int pair : pairs) {
            if (ended.getAsBoolean()) {
                break;
            }
            worker.sweep(pair);
            worker.sweep(pair | Blocks.CHUNKS / 2);
        }
        return worker.found();
    }
}
