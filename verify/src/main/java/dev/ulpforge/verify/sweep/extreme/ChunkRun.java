package dev.ulpforge.verify.sweep.extreme;

import java.util.function.Consumer;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/** A chunk looked at again after the sweep: its inputs, the kernel's results, and the oracle's values. */
public final class ChunkRun {

    /** The inputs. */
    final float[] x = new float[Blocks.CHUNK];
    /** The results. */
    final float[] y = new float[Blocks.CHUNK];
    private final EnclosedValues values = new EnclosedValues(Blocks.CHUNK);
    private final BulkKernel kernel;
    private final PieceIndex index;
    private final float[] inputs = new float[Blocks.BLOCK];
    private final float[] results = new float[Blocks.BLOCK];
    private int first;

    /** A run that is to be turned to chunks. */
    public ChunkRun(BulkKernel kernel, PieceIndex index) {
        this.kernel = kernel;
        this.index = index;
    }

    /** Turns to a chunk, and runs the kernel in blocks as the sweep has done. */
    public void to(int chunk) {
        first = chunk << 16;
        for (int b = 0; b < Blocks.CHUNK; b += Blocks.BLOCK) {
            Blocks.fill(inputs, first + b);
            kernel.apply(inputs, results);
            System.arraycopy(inputs, 0, x, b, Blocks.BLOCK);
            System.arraycopy(results, 0, y, b, Blocks.BLOCK);
        }
    }

    /** The part of a piece in the chunk: inputs {@code from} to {@code to}, inclusive. */
    public record Part(Piece piece, int from, int to) {}

    /** Shows the parts of pieces that meet the chunk, in order. */
    public void parts(Consumer<Part> action) {
        int last = first + Blocks.CHUNK - 1;
        index.meeting(first, last, piece -> action.accept(
                new Part(piece, Math.max(piece.first(), first) - first, Math.min(piece.last(), last) - first)));
    }

    /**
     * {@return whether the values of a part were computed: not for a special one} The value of input {@code i} is
     * number {@code i - from}.
     */
    public boolean values(Part part) {
        return values.of(part.piece(), x, part.from(), part.to() - part.from() + 1);
    }

    /** {@return the values of the part that was computed last} */
    public EnclosedValues values() {
        return values;
    }
}
