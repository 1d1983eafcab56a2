package dev.ulpforge.verify.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.extreme.ChunkRun;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;

/**
 * Checks whether the results of a kernel stay between the least and the greatest value of the target function on its
 * domain, correctly rounded. The greatest result does if some value rounds to it or to a larger number. Such a value is
 * sought where results are greatest; if that takes too long, nothing is claimed.
 */
final class RangeCheck {

    private static final int CHUNKS = 64;

    private final Chunks chunks;
    private final ChunkRun run;
    private final ProgressTicker pulse;
    private boolean reached;

    RangeCheck(BulkKernel kernel, PieceIndex index, Chunks chunks, ProgressTicker pulse) {
        this.pulse = pulse;
        this.chunks = chunks;
        run = new ChunkRun(kernel, index);
    }

    /** {@return whether that is established} */
    boolean holds() {
        return reached(ChunkFindings::greatest, 1) && reached(ChunkFindings::least, -1);
    }

    /** {@return whether {@code sign} times a value rounds to {@code sign} times the extreme, or above} */
    private boolean reached(ToDoubleFunction<ChunkFindings> extreme, int sign) {
        List<ChunkFindings> order = chunks.all().filter(c -> c.least() <= c.greatest())
                .sorted(Comparator.comparingDouble(c -> -sign * extreme.applyAsDouble(c))).limit(CHUNKS).toList();
        reached = false;
        for (int i = 0; i < order.size() && !reached; i++) {
            pulse.beat();
            run.to(order.get(i).chunk());
            run.parts(part -> reached |= reaches(part, (float) extreme.applyAsDouble(order.getFirst()) * sign, sign));
        }
        return reached;
    }

    private boolean reaches(ChunkRun.Part part, float extreme, int sign) {
        if (part.piece() instanceof Piece.Constant c) {
            return c.value() * sign >= extreme;
        }
        run.values(part);
        for (int i = 0; i <= part.to() - part.from(); i++) {
            if ((float) (run.values().v()[i] * sign - run.values().bound()[i]) >= extreme) {
                return true;
            }
        }
        return false;
    }
}
