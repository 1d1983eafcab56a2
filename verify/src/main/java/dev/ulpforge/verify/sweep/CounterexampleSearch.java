package dev.ulpforge.verify.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.lock.Witness;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * Looks for inputs above a bound, block by block, in an order that is spread over all inputs from the start: the
 * {@code i}-th block is number {@code i} with its 21 bits reversed.
 */
final class CounterexampleSearch {

    private static final int BLOCKS = 1 << 21;
    private static final int GROUP = 16;

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final double bound;
    private final PieceIndex index;
    private final Witness[] found = new Witness[BLOCKS];
    private final AtomicInteger count = new AtomicInteger();

    CounterexampleSearch(BulkKernel kernel, Oracle oracle, double bound) {
        this.kernel = kernel;
        this.oracle = oracle;
        this.bound = bound;
        index = new PieceIndex(oracle.pieces());
    }

    /** {@return the first {@code limit} witnesses in the order of the blocks, whatever the number of threads} */
    List<Witness> first(int limit, int threads, Progress progress) {
        Workers.run(threads, BLOCKS / GROUP, (long) GROUP * Blocks.BLOCK, progress, () -> {
            WorstOfBlock block = new WorstOfBlock(kernel, oracle, index, bound);
            return group -> {
                for (int i = group * GROUP; i < (group + 1) * GROUP; i++) {
                    found[i] = block.of(Integer.reverse(i)).orElse(null);
                    count.addAndGet(found[i] == null ? 0 : 1);
                }
                return count.get() < limit;
            };
        });
        return Arrays.stream(found).filter(Objects::nonNull).limit(limit).toList();
    }
}
