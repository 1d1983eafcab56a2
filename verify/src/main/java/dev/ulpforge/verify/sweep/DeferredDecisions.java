package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.run.Blocks;

/**
 * Decides, after the sweep, the inputs that it has left open in chunks with too many of them, so that all counts are
 * exact. Such chunks lie where many values are ties: those of {@code x / 6} are for a sixth of all subnormals.
 */
final class DeferredDecisions {

    /** So many inputs are decided; those of the chunks that come after stay open. A minute's work. */
    static final long LIMIT = 1 << 23;

    private final SweepTarget target;
    private final int kernel;
    private final Chunks chunks;
    private final List<Integer> crowded;
    private List<Decided> decided = List.of();

    /** The decisions on a kernel of a sweep, by its number. */
    DeferredDecisions(SweepTarget target, int kernel, Chunks chunks) {
        this.target = target;
        this.kernel = kernel;
        this.chunks = chunks;
        long[] sum = { 0 };
        crowded = IntStream.range(0, Blocks.CHUNKS).filter(c -> chunks.of(c).left().open() > 0)
                .takeWhile(c -> (sum[0] += chunks.of(c).left().open()) <= LIMIT).boxed().toList();
    }

    /** What was decided: corrections of the sweep's counts. */
    private record Decided(ErrorCounts counts, WrongSpecials wrong) implements Serializable {}

    /** The decisions in one chunk. */
    private record Settling(int kernel, int chunk) implements IndependentTask<SweepTarget, Decided> {
        @Override
        public Decided run(SweepTarget target, BooleanSupplier ended) {
            PieceChecker judge = PieceChecker.ofTheRest(target.oracle());
            BulkKernel code = target.kernels().get(kernel).kernel();
            float[] x = new float[Blocks.BLOCK];
            float[] y = new float[Blocks.BLOCK];
            judge.chunk();
            for (int b = 0; b < Blocks.CHUNK && !ended.getAsBoolean(); b += Blocks.BLOCK) {
                int first = (chunk << 16) + b;
                int last = first + Blocks.BLOCK - 1;
                Blocks.fill(x, first);
                code.apply(x, y);
                target.index().meeting(first, last, piece -> {
                    int from = Math.max(piece.first(), first) - first;
                    judge.settle(piece, x, y, from, Math.min(piece.last(), last) - first - from + 1);
                });
            }
            return new Decided(judge.takeCounts(), judge.wrong);
        }
    }

    void run(TaskExecutor executor, DoublePredicate progress) {
        decided = executor.all(target.common(), crowded.stream().map(chunk -> new Settling(kernel, chunk)).toList(),
                progress);
    }

    /** Adds the corrections, and what is left all the same. */
    void addTo(ErrorCounts counts, WrongSpecials wrong) {
        decided.forEach(corrections -> {
            counts.add(corrections.counts());
            wrong.add(corrections.wrong());
        });
        int settled = 0;
        for (int c = 0; c < Blocks.CHUNKS; c++) {
            if (settled < crowded.size() && crowded.get(settled) == c) {
                settled++;
            } else {
                counts.left(chunks.of(c).left());
            }
        }
    }
}
