package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.function.IntConsumer;

import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/** Sweeps chunks; that of negative inputs comes after that of their opposites. Each shard has its own. */
final class ChunkWorker implements IntConsumer {

    private final List<SweptKernel> kernels;
    private final EnclosedValues values;
    private final PieceIndex index;
    private final float[] x = new float[Blocks.BLOCK];

    /**
     * A worker on several kernels.
     *
     * @param values the oracle's values, which the kernels share
     */
    ChunkWorker(List<SweptKernel> kernels, EnclosedValues values, PieceIndex index) {
        this.kernels = kernels;
        this.values = values;
        this.index = index;
    }

    @Override
    public void accept(int chunk) {
        kernels.forEach(SweptKernel::chunk);
        for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            int first = (chunk << 16) + b;
            Blocks.fill(x, first);
            kernels.forEach(kernel -> kernel.apply(x, first));
            judge(first);
            kernels.forEach(kernel -> kernel.compare(index, first));
        }
        kernels.forEach(kernel -> kernel.end(chunk));
    }

    private void judge(int first) {
        int last = first + Blocks.BLOCK - 1;
        index.meeting(first, last, piece -> {
            int from = Math.max(piece.first(), first) - first;
            int count = Math.min(piece.last(), last) - first - from + 1;
            values.of(piece, x, from, count);
            kernels.forEach(kernel -> kernel.judge(piece, x, from, count));
        });
    }
}
