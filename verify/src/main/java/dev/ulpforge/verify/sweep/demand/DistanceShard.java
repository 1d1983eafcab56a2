package dev.ulpforge.verify.sweep.demand;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.Suspect;

/**
 * The largest error of a share of all chunks. What is decided of an input depends on those before it, so the number of
 * shares is always the same.
 *
 * @param number of the share: it has this chunk and each {@value #SHARDS}th that follows
 */
record DistanceShard(int number, Bound bound) implements IndependentTask<Suspect, LargestDistance> {
    private static final int SHARDS = 128;

    /** {@return the tasks for all chunks} */
    static List<DistanceShard> all(Bound bound) {
        return IntStream.range(0, SHARDS).mapToObj(number -> new DistanceShard(number, bound)).toList();
    }

    @Override
    public LargestDistance run(Suspect suspect, BooleanSupplier ended) {
        DistancePass pass = new DistancePass(suspect, bound);
        for (int chunk = number; chunk < Blocks.CHUNKS && !ended.getAsBoolean(); chunk += SHARDS) {
            pass.chunk(chunk);
        }
        return pass.found();
    }
}
