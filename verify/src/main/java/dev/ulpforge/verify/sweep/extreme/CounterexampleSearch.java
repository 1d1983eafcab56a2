package dev.ulpforge.verify.sweep.extreme;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Looks for inputs above a bound, block by block, in an order that is spread over all inputs from the start: the
 * {@code i}-th block is number {@code i} with its 21 bits reversed.
 */
public final class CounterexampleSearch {

    private static final int BLOCKS = 1 << 21;
    private static final int GROUP = 16;

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final double bound;
    private final PieceIndex index;
    private final Witness[] found = new Witness[BLOCKS];
    private final AtomicInteger count = new AtomicInteger();

    /**
     * A search among the inputs of an oracle.
     *
     * @param bound in ULP
     */
    public CounterexampleSearch(BulkKernel kernel, Oracle oracle, PieceIndex index, double bound) {
        this.kernel = kernel;
        this.oracle = oracle;
        this.bound = bound;
        this.index = index;
    }

    /**
     * {@return the first {@code limit} witnesses in the order of the blocks, for any number of threads}
     *
     * @param oneIn  one in this many blocks is searched; a power of two
     * @param chunks the chunks that are searched
     */
    public List<Witness> first(int limit, int oneIn, IntPredicate chunks, LocalExecutor executor, Progress progress) {
        Workers.run(executor.threads(), BLOCKS / oneIn / GROUP, (long) GROUP * Blocks.BLOCK, progress, () -> {
            WorstOfBlock block = new WorstOfBlock(kernel, oracle, index, bound);
            return group -> {
                for (int i = group * GROUP; i < (group + 1) * GROUP; i++) {
                    int first = Integer.reverse(i);
                    found[i] = chunks.test(first >>> 16) ? block.of(first).orElse(null) : null;
                    count.addAndGet(found[i] == null ? 0 : 1);
                }
                return count.get() < limit;
            };
        });
        return Arrays.stream(found).filter(Objects::nonNull).limit(limit).toList();
    }
}
