package dev.ulpforge.verify.sweep.demand;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.Workers;

/** Looks for neighbours whose results rise, and for others whose results fall, from the lesser input to the greater. */
final class OrderSearch {

    /** Results of two neighbouring inputs, the lesser input first. */
    record Pair(float a, float b, float atA, float atB) {
        @Override
        public String toString() {
            return Float.toHexString(atA) + " at x=" + Float.toHexString(a) + " and " + Float.toHexString(atB)
                    + " at x="
                    + Float.toHexString(b);
        }
    }

    private final BulkKernel kernel;
    private final PieceIndex index;
    private final AtomicReference<Pair> rise = new AtomicReference<>();
    private final AtomicReference<Pair> fall = new AtomicReference<>();

    OrderSearch(BulkKernel kernel, PieceIndex index) {
        this.kernel = kernel;
        this.index = index;
    }

    /** Looks until both are found. */
    void run(int threads, Progress progress) {
        Workers.run(threads, Blocks.CHUNKS, Blocks.CHUNK, progress, () -> {
            float[] x = new float[Blocks.BLOCK];
            float[] y = new float[Blocks.BLOCK];
            return chunk -> {
                for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK - 1) {
                    block((chunk << 16) + b, x, y);
                }
                return rise.get() == null || fall.get() == null;
            };
        });
    }

    Optional<Pair> rise() {
        return Optional.ofNullable(rise.get());
    }

    Optional<Pair> fall() {
        return Optional.ofNullable(fall.get());
    }

    /** One block and the first input of the next, all of one sign. */
    private void block(int first, float[] x, float[] y) {
        boolean filled = false;
        for (PieceIndex.Stretch s : index.stretches()) {
            int from = Math.max(s.first(), first) - first;
            int to = (int) Math.min((long) s.last() - first, Blocks.BLOCK - 1L);
            if ((s.first() ^ first) < 0 || from >= to) {
                continue;
            }
            if (!filled) {
                Blocks.fill(x, first);
                kernel.apply(x, y);
                filled = true;
            }
            for (int i = from; i < to; i++) {
                pair(x, y, i, first < 0);
            }
        }
    }

    private void pair(float[] x, float[] y, int i, boolean negative) {
        if (y[i] == y[i + 1] || y[i] != y[i] || y[i + 1] != y[i + 1]) {
            return;
        }
        Pair pair = negative ? new Pair(x[i + 1], x[i], y[i + 1], y[i]) : new Pair(x[i], x[i + 1], y[i], y[i + 1]);
        (pair.atA < pair.atB ? rise : fall).compareAndSet(null, pair);
    }
}
