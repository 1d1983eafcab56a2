package dev.ulpforge.verify.sweep;

import java.lang.foreign.MemorySegment;
import java.util.function.IntConsumer;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/**
 * Sweeps chunks of a kernel of which most results are, bit for bit, those of one that was swept before. What
 * was found of the errors of a chunk depends on its results only: where all of them are the same, it stands. Each
 * shard has its own.
 */
final class RevisionWorker implements IntConsumer {
    private final SweptKernel kernel;
    private final ChunkWorker whole;
    private final BulkKernel former;
    private final Chunks found;
    private final PieceIndex index;
    private final float[] x = new float[Blocks.BLOCK];
    private final float[] y = new float[Blocks.BLOCK];

    /**
     * A worker on a kernel.
     *
     * @param whole  sweeps chunks of the kernel that have other results
     * @param former the sweep of the kernel before it
     */
    RevisionWorker(SweptKernel kernel, ChunkWorker whole, SweepRun former, PieceIndex index) {
        this.kernel = kernel;
        this.whole = whole;
        this.former = former.kernel();
        this.found = former.chunks();
        this.index = index;
    }

    @Override
    public void accept(int chunk) {
        if (isTheSame(chunk)) {
            kernel.end(chunk, found.of(chunk));
        } else {
            whole.accept(chunk);
        }
    }

    private boolean isTheSame(int chunk) {
        kernel.chunk();
        for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            int first = (chunk << 16) + b;
            Blocks.fill(x, first);
            kernel.apply(x, first);
            former.apply(x, y);
            if (MemorySegment.ofArray(y).mismatch(MemorySegment.ofArray(kernel.results())) >= 0) {
                return false;
            }
            kernel.compare(index, first);
        }
        return true;
    }
}
