package dev.ulpforge.verify.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.error.UlpError;
import dev.ulpforge.verify.sweep.extreme.CounterexampleSearch;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;
import dev.ulpforge.verify.sweep.run.Suspect;
import dev.ulpforge.verify.sweep.run.SweepSpeed;

/**
 * Judges kernels on every float of an oracle's domain. The result does not depend on who runs it.
 *
 * @param oracle what the kernel should return; asked from several threads at once
 * @param executor runs the shards of a sweep
 * @param progress hears how far the sweep is, and may cancel it
 */
public record Sweep(Oracle oracle, TaskExecutor executor, Progress progress) {

    /** A full sweep checks the oracle at 4,096 points. */
    private static final int PAIRS_PER_POINT = 8;

    private static final int GLANCE = 8;

    /** The number of chunks, of 65,536 inputs each, in which a dense check visits all blocks. */
    private static final int DENSE = 128;

    /** The largest number of inputs above a bound that a verdict names. */
    static final int COUNTEREXAMPLES = 512;

    /** A silent sweep on all processors. */
    public Sweep(Oracle oracle) {
        this(oracle, new LocalExecutor(), Progress.SILENT);
    }

    /**
     * {@return the verdict on the kernel} The digest covers all 2^32 inputs for any domain.
     *
     * @param bound the error bound in ULP; infinity to measure only
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it, in any phase
     */
    public Verdict judge(BulkKernel kernel, double bound) {
        return judge(kernel, bound, Optional.empty()).verdict();
    }

    /** {@return the verdict on a kernel that may return mostly what a former one has returned} */
    Judged judge(BulkKernel kernel, double bound, Optional<SweepRun> former) {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("the bound must be above 0 ULP, not " + bound);
        }
        PieceIndex index = new PieceIndex(oracle.pieces());
        Judged judged = judge(kernel, bound, index, IntStream.range(0, Blocks.CHUNKS / 2).toArray(), former);
        if (judged.verdict.findings().inputs() != index.inputs()) {
            throw new IllegalStateException(
                    "judged " + judged.verdict.findings().inputs() + " inputs of " + index.inputs());
        }
        return judged;
    }

    /**
     * {@return what is found of each of several kernels, in their order} The oracle's values are computed once for all.
     * Only chunks that the oracle's domain meets are visited, and no bound is asked about; so every verdict is {@link
     * Verdict.Within} any bound, {@link Verdict.WrongSpecial} or {@link Verdict.BrokenOracle}, and the digest covers
     * all inputs only if the domain does.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it, in any phase
     */
    public List<Verdict> measure(List<ObservedKernel> kernels) {
        PieceIndex index = new PieceIndex(oracle.pieces());
        int[] pairs = IntStream.range(0, Blocks.CHUNKS / 2)
                .filter(pair -> index.meets(pair) || index.meets(pair | Blocks.CHUNKS / 2)).toArray();
        return judge(kernels, Double.POSITIVE_INFINITY, index, pairs, Optional.empty()).stream().map(Judged::verdict)
                .toList();
    }

    /** {@return the verdict on some pairs of chunks only: number k is chunk k and, of the negatives, k + 2^15} */
    Verdict judge(BulkKernel kernel, double bound, PieceIndex index, int[] pairs) {
        return judge(kernel, bound, index, pairs, Optional.empty()).verdict;
    }

    /** {@return the same, where the kernel may return mostly what a former one has returned on these pairs} */
    Judged judge(BulkKernel kernel, double bound, PieceIndex index, int[] pairs, Optional<SweepRun> former) {
        return judge(List.of(new ObservedKernel(kernel)), bound, index, pairs, former).getFirst();
    }

    /** A sweep and the verdict that follows from it. */
    record Judged(SweepRun run, Verdict verdict) {}

    private List<Judged> judge(List<ObservedKernel> kernels, double bound, PieceIndex index, int[] pairs,
            Optional<SweepRun> former) {
        double inputs = pairs.length * 2.0 * Blocks.CHUNK;
        ProgressTicker pulse = new ProgressTicker(progress, inputs);
        SweepTarget target = new SweepTarget(kernels, oracle, index, former);
        List<SweepRun> runs = IntStream.range(0, kernels.size())
                .mapToObj(number -> new SweepRun(this, target, number, bound, pulse)).toList();
        executor.all(target.common(), ShardSweep.of(pairs, executor.slots()), SweepSpeed.of(progress, inputs))
                .forEach(shard -> runs.forEach(run -> run.add(shard)));
        int points = Math.max(64, pairs.length / PAIRS_PER_POINT);
        long contradiction = new SpotCheck(index, points, runs.getFirst().chunks().digest().sums().hashCode())
                .run(target, executor, pulse::afterwards);
        return runs.stream().map(run -> new Judged(run, run.verdict(contradiction))).toList();
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
        return new CounterexampleSearch(bound, COUNTEREXAMPLES).among(CounterexampleSearch.oneIn(oneIn),
                new Suspect(kernel, oracle).common(), executor, progress);
    }

    /**
     * {@return inputs above {@code bound} or with a wrong special value, each the worst of its block, from all blocks
     * near the largest errors that one block in 8 has} An input far above its neighbours mostly lies near others with
     * large errors: that of an inverse hyperbolic cosine was one in 2^30. Empty does not mean that the kernel is within
     * the bound.
     *
     * @param large errors from here on are large, at most {@code bound}
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     */
    public List<Witness> denseCheck(BulkKernel kernel, double bound, double large) {
        Common<Suspect> common = new Suspect(kernel, oracle).common();
        List<Witness> seen = new CounterexampleSearch(large, Integer.MAX_VALUE)
                .among(CounterexampleSearch.oneIn(GLANCE), common, executor, progress);
        Set<Integer> chunks = seen.stream().sorted(Comparator.<Witness>comparingDouble(UlpError::of).reversed())
                .map(witness -> Float.floatToRawIntBits(witness.input()) >>> 16).distinct().limit(DENSE)
                .collect(Collectors.toSet());
        return new CounterexampleSearch(bound, COUNTEREXAMPLES).among(CounterexampleSearch.of(chunks::contains), common,
                executor,
                progress);
    }
}
