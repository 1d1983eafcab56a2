package dev.ulpforge.verify.sweep;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Decides, after the sweep, the inputs that it has left open in chunks with too many of them, so that all counts are
 * exact. Such chunks lie where many values are ties: those of {@code x / 6} are for a sixth of all subnormals.
 */
final class DeferredDecisions {

    /** So many inputs are decided; those of the chunks that come after stay open. A minute's work. */
    static final long LIMIT = 1 << 23;

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final PieceIndex index;
    private final Chunks chunks;
    private final int[] crowded;
    private final Collection<PieceChecker> judges = new ConcurrentLinkedQueue<>();

    DeferredDecisions(BulkKernel kernel, Oracle oracle, PieceIndex index, Chunks chunks) {
        this.kernel = kernel;
        this.oracle = oracle;
        this.index = index;
        this.chunks = chunks;
        long[] sum = { 0 };
        crowded = IntStream.range(0, Blocks.CHUNKS).filter(c -> chunks.left[c].open() > 0)
                .takeWhile(c -> (sum[0] += chunks.left[c].open()) <= LIMIT).toArray();
    }

    void run(int threads, Progress progress) {
        Workers.run(threads, crowded.length, Blocks.CHUNK, progress, () -> {
            PieceChecker judge = PieceChecker.ofTheRest(oracle);
            judges.add(judge);
            float[] x = new float[Blocks.BLOCK];
            float[] y = new float[Blocks.BLOCK];
            return i -> {
                settle(judge, crowded[i], x, y);
                return true;
            };
        });
    }

    private void settle(PieceChecker judge, int chunk, float[] x, float[] y) {
        judge.chunk();
        for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            int first = (chunk << 16) + b;
            int last = first + Blocks.BLOCK - 1;
            Blocks.fill(x, first);
            kernel.apply(x, y);
            index.meeting(first, last, piece -> {
                int from = Math.max(piece.first(), first) - first;
                judge.settle(piece, x, y, from, Math.min(piece.last(), last) - first - from + 1);
            });
        }
    }

    /** Adds the corrections, and what is left all the same. */
    void addTo(ErrorCounts counts, WrongSpecials wrong) {
        judges.forEach(judge -> {
            counts.add(judge.takeCounts());
            wrong.add(judge.wrong);
        });
        int settled = 0;
        for (int c = 0; c < Blocks.CHUNKS; c++) {
            if (settled < crowded.length && crowded[settled] == c) {
                settled++;
            } else {
                counts.left(chunks.left[c]);
            }
        }
    }
}
