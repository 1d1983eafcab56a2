package dev.ulpforge.verify.sweep;

import java.util.function.IntPredicate;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.digest.DigestPass;
import dev.ulpforge.verify.sweep.pass.OrderPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/** Sweeps a chunk of positive inputs, then the chunk of their negatives. Each thread has its own. */
final class PairWorker implements IntPredicate {

    private static final int BLOCKS = Blocks.CHUNK / Blocks.BLOCK;
    private static final int INFINITY = (int) Format.BINARY32.infinity();

    final OrderPass order = new OrderPass();
    final PieceChecker judge;
    private final BulkKernel kernel;
    private final PieceIndex index;
    private final Chunks chunks;
    private final float[] x = new float[Blocks.BLOCK];
    private final float[][] plus = new float[BLOCKS][Blocks.BLOCK];
    private final float[] minus = new float[Blocks.BLOCK];

    PairWorker(BulkKernel kernel, Oracle oracle, PieceIndex index, Chunks chunks) {
        this.kernel = kernel;
        this.index = index;
        this.chunks = chunks;
        judge = new PieceChecker(oracle);
    }

    /** Sweeps the chunks {@code pair} and {@code pair + 2^15}. */
    @Override
    public boolean test(int pair) {
        sweep(pair, false);
        sweep(pair | Blocks.CHUNKS / 2, true);
        return true;
    }

    private void sweep(int chunk, boolean negative) {
        judge.chunk();
        long digest = 0;
        float before = Float.NaN;
        for (int b = 0; b < BLOCKS; b++) {
            int first = (chunk << 16) + b * Blocks.BLOCK;
            float[] y = negative ? minus : plus[b];
            Blocks.fill(x, first);
            kernel.apply(x, y);
            digest = Digest.plus(digest, DigestPass.sums(y, first));
            judge(y, first);
            before = inOrder(y, first, before, negative);
            if (negative) {
                opposites(plus[b], y, first);
            }
        }
        chunks.highest[chunk] = judge.highest();
        chunks.left[chunk] = judge.left();
        chunks.least[chunk] = judge.results.least();
        chunks.greatest[chunk] = judge.results.greatest();
        chunks.digest[chunk] = digest;
        chunks.last[chunk] = before;
    }

    private void judge(float[] y, int first) {
        int last = first + Blocks.BLOCK - 1;
        index.meeting(first, last, piece -> {
            int from = Math.max(piece.first(), first);
            judge.judge(piece, x, y, from - first, Math.min(piece.last(), last) - from + 1);
        });
    }

    /** {@return the result of the block's last input; NaN if that is outside of the domain} */
    private float inOrder(float[] y, int first, float before, boolean negative) {
        float end = Float.NaN;
        for (PieceIndex.Stretch s : index.stretches()) {
            int from = Math.max(s.first(), first) - first;
            int to = Math.min(Math.min(s.last(), first + Blocks.BLOCK - 1), infinity(negative)) - first;
            if ((s.first() ^ first) < 0 || from > to) {
                continue;
            }
            order.neighbours(y, from, to - from + 1, negative);
            if (from == 0 && (first & Blocks.CHUNK - 1) != 0) {
                order.pair(before, y[0], negative);
            } else if (from == 0) {
                chunks.first[first >>> 16] = y[0];
            }
            end = to == Blocks.BLOCK - 1 ? y[to] : end;
        }
        return end;
    }

    private static int infinity(boolean negative) {
        return negative ? INFINITY | Blocks.SIGN : INFINITY;
    }

    private void opposites(float[] p, float[] m, int first) {
        for (PieceIndex.Stretch s : index.mirrored()) {
            int from = Math.max(s.first(), first) - first;
            int to = Math.min(s.last(), first + Blocks.BLOCK - 1) - first;
            if (from <= to) {
                order.opposites(p, m, from, to - from + 1);
            }
        }
    }
}
