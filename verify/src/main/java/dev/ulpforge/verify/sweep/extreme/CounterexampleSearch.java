package dev.ulpforge.verify.sweep.extreme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.Suspect;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Looks for inputs above a bound, block by block, in an order that is spread over all inputs from the start: the
 * {@code i}-th block is number {@code i} with its 21 bits reversed. Blocks are searched in rounds, each of twice as
 * many as the one before: what is found does not depend on who searches.
 *
 * @param bound in ULP
 * @param limit the largest number of witnesses
 */
public record CounterexampleSearch(double bound, int limit) {
    private static final int BLOCKS = 1 << 21;
    private static final int FEWEST = 16;
    /** So many blocks for each slot at most: a search that has found enough goes on to the end of its round. */
    private static final int MOST = 1 << 10;
    private static final int TASKS_PER_SLOT = 4;

    /**
     * The search of some blocks.
     *
     * @param blocks their first inputs
     */
    private record Look(int[] blocks, double bound) implements IndependentTask<Suspect, List<Witness>> {
        @Override
        public List<Witness> run(Suspect suspect, BooleanSupplier ended) {
            WorstOfBlock worst = new WorstOfBlock(suspect.kernel(), suspect.oracle(), suspect.index(), bound);
            return Arrays.stream(blocks).takeWhile(_ -> !ended.getAsBoolean()).boxed()
                    .flatMap(first -> worst.of(first).stream()).toList();
        }
    }

    /** {@return the first inputs of one in so many blocks, a power of two, in the order of the search} */
    public static int[] oneIn(int many) {
        return IntStream.range(0, BLOCKS / many).map(Integer::reverse).toArray();
    }

    /** {@return the first inputs of all blocks of some chunks, in the order of the search} */
    public static int[] of(IntPredicate chunks) {
        return IntStream.range(0, BLOCKS).map(Integer::reverse).filter(first -> chunks.test(first >>> 16)).toArray();
    }

    /**
     * {@return the first witnesses in the order of the blocks, each the worst of its block}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public List<Witness> among(int[] blocks, Common<Suspect> suspect, TaskExecutor executor, Progress progress) {
        List<Witness> found = new ArrayList<>();
        long start = System.nanoTime();
        int round = FEWEST * executor.slots();
        for (int from = 0; from < blocks.length && found.size() < limit;) {
            int[] next = Arrays.copyOfRange(blocks, from, Math.min(blocks.length, from + round));
            int before = from;
            executor.all(suspect, looks(next, executor.slots()), share -> {
                double done = before + share * next.length;
                return progress.at(done / blocks.length,
                        Workers.speed(done * Blocks.BLOCK, System.nanoTime() - start));
            }).forEach(found::addAll);
            from += next.length;
            round = Math.min(2 * round, MOST * executor.slots());
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private List<Look> looks(int[] blocks, int slots) {
        int each = Math.max(1, Math.ceilDiv(blocks.length, TASKS_PER_SLOT * slots));
        return IntStream.range(0, Math.ceilDiv(blocks.length, each)).mapToObj(i -> new Look(
                Arrays.copyOfRange(blocks, i * each, Math.min(blocks.length, (i + 1) * each)), bound)).toList();
    }
}
