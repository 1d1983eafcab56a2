package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.extreme.CounterexampleSearch;
import dev.ulpforge.verify.sweep.extreme.Maximum;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Judges kernels on every float of an oracle's domain. The result does not depend on the number of threads.
 *
 * @param oracle what the kernel should return; asked from several threads at once
 * @param threads how many threads work
 * @param progress hears how far the sweep is, and may cancel it
 */
public record Sweep(Oracle oracle, int threads, Progress progress) {

    /** A full sweep checks the oracle at 4,096 points. */
    private static final int PAIRS_PER_POINT = 8;

    private static final int GLANCE = 8;

    /** The largest number of inputs above a bound that a verdict names. */
    private static final int COUNTEREXAMPLES = 512;

    /** A silent sweep on all processors. */
    public Sweep(Oracle oracle) {
        this(oracle, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    public Sweep {
        if (threads < 1) {
            throw new IllegalArgumentException("a sweep needs a thread, not " + threads);
        }
    }

    /**
     * {@return the verdict on the kernel} The digest covers all 2^32 inputs for any domain.
     *
     * @param bound the error bound in ULP; infinity to measure only
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it, in any phase
     */
    public Verdict judge(BulkKernel kernel, double bound) {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("the bound must be above 0 ULP, not " + bound);
        }
        PieceIndex index = new PieceIndex(oracle.pieces());
        Verdict verdict = judge(kernel, bound, index, IntStream.range(0, Blocks.CHUNKS / 2).toArray());
        if (verdict.findings().inputs() != index.inputs()) {
            throw new IllegalStateException("judged " + verdict.findings().inputs() + " inputs of " + index.inputs());
        }
        return verdict;
    }

    /** {@return the verdict on some pairs of chunks only, as {@link PairWorker} numbers them} */
    Verdict judge(BulkKernel kernel, double bound, PieceIndex index, int[] pairs) {
        ProgressTicker pulse = new ProgressTicker(progress, pairs.length * 2.0 * Blocks.CHUNK);
        Chunks chunks = new Chunks();
        ConcurrentLinkedQueue<PairWorker> workers = new ConcurrentLinkedQueue<>();
        Workers.run(threads, pairs.length, 2L * Blocks.CHUNK, progress, () -> {
            PairWorker worker = new PairWorker(kernel, oracle, index, chunks);
            workers.add(worker);
            return i -> worker.test(pairs[i]);
        });
        DeferredDecisions settlement = new DeferredDecisions(kernel, oracle, index, chunks);
        settlement.run(threads, pulse.afterwards());
        SweepResult totals = new SweepResult(workers, settlement, chunks);
        Digest digest = Digest.ofChunks(chunks.digest);
        int points = Math.max(64, pairs.length / PAIRS_PER_POINT);
        totals.contradiction(new SpotCheck(oracle, index, points, digest.sums().hashCode())
                .run(threads, pulse.afterwards()));
        Maximum maximum = new Maximum(kernel, oracle, index, bound, pulse);
        maximum.search(chunks.highest);
        maximum.noneAbove(totals.highestEdge());
        return totals.verdict(bound, maximum, new RangeCheck(kernel, index, chunks, pulse).holds(), digest,
                () -> new CounterexampleSearch(kernel, oracle, index, bound).first(COUNTEREXAMPLES, 1,
                        chunk -> chunks.highest[chunk] > bound, threads, pulse.afterwards()));
    }

    /**
     * {@return some of the inputs that a sweep would find above {@code bound} or with a wrong special value, each the
     * worst of its block of 2,048 neighbours, from one block in 8, in little time} Empty does not mean that the kernel
     * is within the bound.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     */
    public List<Witness> quickCheck(BulkKernel kernel, double bound) {
        return quickCheck(kernel, bound, GLANCE);
    }

    /**
     * {@return the same from one block in {@code oneIn}, a power of two}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     */
    public List<Witness> quickCheck(BulkKernel kernel, double bound, int oneIn) {
        return new CounterexampleSearch(kernel, oracle, new PieceIndex(oracle.pieces()), bound).first(COUNTEREXAMPLES,
                oneIn, _ -> true, threads, progress);
    }
}
