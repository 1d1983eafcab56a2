package dev.ulpforge.verify.sweep.demand;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Workers;

/** Looks for opposite inputs whose results are not opposite, bit for bit; any NaN is the opposite of any NaN. */
final class SymmetrySearch {
    /** Results at {@code x} and at {@code -x}. */
    record Pair(float x, float atX, float atMinusX) {
        @Override
        public String toString() {
            return Float.toHexString(atX) + " at x=" + Float.toHexString(x) + " and " + Float.toHexString(atMinusX)
                    + " at x=" + Float.toHexString(-x);
        }
    }

    private final BulkKernel kernel;
    private final PieceIndex index;
    private final AtomicReference<Pair> first = new AtomicReference<>();

    SymmetrySearch(BulkKernel kernel, PieceIndex index) {
        this.kernel = kernel;
        this.index = index;
    }

    /** {@return such a pair, the one of the least magnitude, if there is one} */
    Optional<Pair> run(int threads, Progress progress) {
        Workers.run(threads, Blocks.CHUNKS / 2, Blocks.CHUNK, progress, () -> {
            float[] x = new float[Blocks.BLOCK];
            float[] plus = new float[Blocks.BLOCK];
            float[] minus = new float[Blocks.BLOCK];
            return chunk -> {
                for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
                    block((chunk | Blocks.CHUNKS / 2) << 16 | b, x, plus, minus);
                }
                return true;
            };
        });
        return Optional.ofNullable(first.get());
    }

    /** {@code start} is the pattern of a negative input, as {@link PieceIndex#mirrored} has them. */
    private void block(int start, float[] x, float[] plus, float[] minus) {
        boolean filled = false;
        for (PieceIndex.Stretch s : index.mirrored()) {
            int from = Math.max(s.first(), start) - start;
            int to = Math.min(s.last(), start + Blocks.BLOCK - 1) - start;
            if (from > to) {
                continue;
            }
            if (!filled) {
                Blocks.fill(x, start);
                kernel.apply(x, minus);
                Blocks.fill(x, start ^ Blocks.SIGN);
                kernel.apply(x, plus);
                filled = true;
            }
            for (int i = from; i <= to; i++) {
                pair(x[i], plus[i], minus[i]);
            }
        }
    }

    private void pair(float x, float atX, float atMinusX) {
        int difference = Float.floatToRawIntBits(atX) ^ Float.floatToRawIntBits(atMinusX);
        if (difference != Blocks.SIGN && (atX == atX || atMinusX == atMinusX)) {
            Pair found = new Pair(x, atX, atMinusX);
            first.accumulateAndGet(found, (a, b) -> a != null && a.x <= b.x ? a : b);
        }
    }
}
