package dev.ulpforge.verify.sweep;

import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;

/** Sees all results of a kernel in a sweep, for findings that only some want. Each shard of a sweep has its own. */
@FunctionalInterface
public interface ResultsObserver {
    /** Sees nothing. */
    ResultsObserver BLIND = (_, _, _, _, _, _) -> {
    };

    /**
     * Takes results of neighbouring inputs of one piece. Within a chunk they come in the order of their patterns.
     *
     * @param values the oracle's, number {@code i} of them that at {@code x[from + i]}; meaningless for a {@link
     *               Piece.Constant}
     * @param x      inputs
     * @param y      results
     * @param from   the first that is meant
     * @param count  how many are
     */
    void see(Piece piece, EnclosedValues values, float[] x, float[] y, int from, int count);
}
