package dev.ulpforge.verify.sweep;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.digest.DigestPass;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.pass.OrderPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/** One kernel in a shard of a sweep: its results, and what is found of them. */
final class SweptKernel {

    private static final int BLOCKS = Blocks.CHUNK / Blocks.BLOCK;
    private static final int INFINITY = (int) Format.BINARY32.infinity();

    private final OrderPass order = new OrderPass();
    private final PieceChecker judge;
    private final BulkKernel kernel;
    private final ResultsObserver observer;
    private final EnclosedValues values;
    private final List<ChunkFindings> chunks = new ArrayList<>();
    private final float[][] plus = new float[BLOCKS][Blocks.BLOCK];
    private final float[] minus = new float[Blocks.BLOCK];
    private float[] y = minus;
    private long digest;
    private float before;
    private float firstResult;

    /**
     * A kernel before the first chunk.
     *
     * @param values the oracle's values, computed before {@link #judge}
     */
    SweptKernel(ObservedKernel observed, Oracle oracle, EnclosedValues values) {
        this.kernel = observed.kernel();
        this.observer = observed.observer().get();
        this.values = values;
        judge = new PieceChecker(oracle, values);
    }

    /** Starts another chunk. */
    void chunk() {
        judge.chunk();
        digest = 0;
        before = Float.NaN;
        firstResult = Float.NaN;
    }

    /** Computes the results of a block. */
    void apply(float[] x, int first) {
        y = first < 0 ? minus : plus[block(first)];
        kernel.apply(x, y);
        digest = Digest.plus(digest, DigestPass.sums(y, first));
    }

    private static int block(int first) {
        return (first & Blocks.CHUNK - 1) / Blocks.BLOCK;
    }

    /** Judges the part of the block that is in a piece, whose values have just been computed. */
    void judge(Piece piece, float[] x, int from, int count) {
        judge.judge(piece, x, y, from, count);
        observer.see(piece, values, x, y, from, count);
    }

    /** Compares neighbours within the block and with the block before, and negative inputs with their negatives. */
    void compare(PieceIndex index, int first) {
        before = inOrder(index, first);
        if (first < 0) {
            opposites(index, plus[block(first)], first);
        }
    }

    /** {@return the results of the block} */
    float[] results() {
        return y;
    }

    /** Takes down what was found of a chunk. */
    void end(int chunk) {
        chunks.add(new ChunkFindings(chunk, judge.highest(), digest, judge.takeCounts(), judge.left(), firstResult,
                before, judge.results.least(), judge.results.greatest()));
    }

    /** Takes down what was found of a chunk whose results are those of a kernel that was swept before. */
    void end(int chunk, ChunkFindings former) {
        if (digest != former.digest()) {
            throw new IllegalStateException("a kernel returns other results than before");
        }
        chunks.add(new ChunkFindings(chunk, former.highest(), digest, former.counts(), former.left(), firstResult,
                before, former.least(), former.greatest()));
    }

    /** {@return what was found of all chunks that have ended} */
    SweptShard.Part found() {
        return new SweptShard.Part(List.copyOf(chunks), judge.wrong, order);
    }

    /** {@return the result of the block's last input; NaN if that is outside of the domain} */
    private float inOrder(PieceIndex index, int first) {
        boolean negative = first < 0;
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
                firstResult = y[0];
            }
            end = to == Blocks.BLOCK - 1 ? y[to] : end;
        }
        return end;
    }

    private static int infinity(boolean negative) {
        return negative ? INFINITY | Blocks.SIGN : INFINITY;
    }

    private void opposites(PieceIndex index, float[] p, int first) {
        for (PieceIndex.Stretch s : index.mirrored()) {
            int from = Math.max(s.first(), first) - first;
            int to = Math.min(s.last(), first + Blocks.BLOCK - 1) - first;
            if (from <= to) {
                order.opposites(p, y, from, to - from + 1);
            }
        }
    }
}
