package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.function.IntConsumer;

import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;

/** Sweeps the chunks of one shard. */
final class ShardWorker {
    private final List<SweptKernel> parts;
    private final IntConsumer chunks;

    ShardWorker(SweepTarget target) {
        EnclosedValues values = new EnclosedValues(Blocks.BLOCK);
        parts = target.kernels().stream().map(kernel -> new SweptKernel(kernel, target.oracle(), values)).toList();
        ChunkWorker whole = new ChunkWorker(parts, values, target.index());
        chunks = target.former()
                .<IntConsumer>map(run -> new RevisionWorker(parts.getFirst(), whole, run, target.index()))
                .orElse(whole);
    }

    /** Sweeps one more chunk; that of negative inputs comes after that of their opposites. */
    void sweep(int chunk) {
        chunks.accept(chunk);
    }

    /** {@return what was found of all of them} */
    SweptShard found() {
        return new SweptShard(parts.stream().map(SweptKernel::found).toList());
    }
}
