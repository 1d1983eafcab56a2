package dev.ulpforge.driver.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.ResultsObserver;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/**
 * Counts the neighbouring floats whose results are in the opposite order of their exact values: whether a peer is
 * monotonic wherever the function is, and where not. The two zeros are no neighbours, and NaN is in no order.
 */
final class NeighbourOrder {
    private static final int NEAR = 64;

    private final Oracle oracle;
    private final Optional<BulkKernel> rounded;
    private final Queue<PairCounter> threads = new ConcurrentLinkedQueue<>();

    /** @param rounded a kernel that is correctly rounded everywhere, if there is one: its results are in order */
    NeighbourOrder(Oracle oracle, Optional<BulkKernel> rounded) {
        this.oracle = oracle;
        this.rounded = rounded;
    }

    /** {@return an observer for one more thread} */
    ResultsObserver observer() {
        OrderObserver observer = new OrderObserver(new PairCounter(oracle));
        threads.add(observer.pairs());
        return observer;
    }

    /** {@return what all observers have found, and what is found between chunks} */
    Disorder found(BulkKernel kernel) {
        PairCounter all = new PairCounter(oracle);
        borders(kernel, all);
        threads.forEach(all::add);
        return all.found();
    }

    /** No observer sees two chunks together. */
    private void borders(BulkKernel kernel, PairCounter pairs) {
        PieceIndex index = new PieceIndex(oracle.pieces());
        float[] x = new float[NEAR];
        float[] y = new float[NEAR];
        for (int chunk = 1; chunk < Blocks.CHUNKS; chunk++) {
            int first = chunk << 16;
            boolean[] both = { false, false };
            index.meeting(first - 1, first - 1, _ -> both[0] = true);
            index.meeting(first, first, _ -> both[1] = true);
            if (both[0] && both[1] && first != Blocks.SIGN) {
                Blocks.fill(x, first - NEAR / 2);
                kernel.apply(x, y);
                if (!isRounded(x, y)) {
                    pairs.exactly(x[NEAR / 2 - 1], y[NEAR / 2 - 1], x[NEAR / 2], y[NEAR / 2]);
                }
            }
        }
    }

    private boolean isRounded(float[] x, float[] y) {
        float[] right = new float[NEAR];
        rounded.ifPresent(kernel -> kernel.apply(x, right));
        return rounded.isPresent() && Arrays.equals(right, NEAR / 2 - 1, NEAR / 2 + 1, y, NEAR / 2 - 1, NEAR / 2 + 1);
    }
}
