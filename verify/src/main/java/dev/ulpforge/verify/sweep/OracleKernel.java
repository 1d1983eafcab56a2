package dev.ulpforge.verify.sweep;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/**
 * A kernel made of an oracle's fast values, for functions that have no other: it returns them times a factor near 1,
 * rounded. Like a sweep, it is applied to neighbouring patterns only. Inputs outside of the oracle's domain give NaN.
 */
public final class OracleKernel implements BulkKernel {

    private static final ThreadLocal<EnclosedValues> VALUES = ThreadLocal
            .withInitial(() -> new EnclosedValues(Blocks.BLOCK));

    private final PieceIndex index;
    private final double factor;

    /**
     * A kernel of an oracle's values.
     *
     * @param factor 1 for results that are correctly rounded but for a few; {@code 1 + 2^-25} for errors up to about 1
     *               ULP
     */
    public OracleKernel(Oracle oracle, double factor) {
        index = new PieceIndex(oracle.pieces());
        this.factor = factor;
    }

    @Override
    public void apply(float[] src, float[] dst) {
        int first = Float.floatToRawIntBits(src[0]);
        int last = first + src.length - 1;
        int[] done = { 0 };
        index.meeting(first, last, piece -> {
            int from = Math.max(piece.first(), first) - first;
            int to = Math.min(piece.last(), last) - first + 1;
            java.util.Arrays.fill(dst, done[0], from, Float.NaN);
            fill(piece, src, dst, from, to);
            done[0] = to;
        });
        java.util.Arrays.fill(dst, done[0], dst.length, Float.NaN);
    }

    private void fill(Piece piece, float[] src, float[] dst, int from, int to) {
        if (piece instanceof Piece.Constant c) {
            java.util.Arrays.fill(dst, from, to, c.value());
            return;
        }
        EnclosedValues values = VALUES.get();
        values.of(piece, src, from, to - from);
        for (int i = from; i < to; i++) {
            dst[i] = (float) (values.v()[i - from] * factor);
        }
    }
}
