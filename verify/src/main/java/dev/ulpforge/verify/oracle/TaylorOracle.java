package dev.ulpforge.verify.oracle;

import java.util.List;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;

/** An oracle by Taylor models. */
record TaylorOracle(Expression fn, List<Piece> pieces) implements Oracle {
    /** Precision is doubled until it exceeds the one asked for by this factor and this many bits. */
    private static final int PATIENCE = 8;
    private static final int MAX_EXTRA = 2048;
    private static final int GUARD = 16;

    TaylorOracle {
        pieces = List.copyOf(pieces);
    }

    TaylorOracle(Expression fn, Domain domain) {
        this(fn, new Partition(fn).pieces(domain));
    }

    @Override
    public Value value(float x, int bits) {
        return value(fn, x, bits);
    }

    static Value value(Expression fn, double x, int bits) {
        Value input = PointEvaluator.input(x);
        Value best = null;
        for (int w = bits + GUARD; w <= PATIENCE * bits + MAX_EXTRA; w *= 2) {
            best = new PointEvaluator(w).evaluate(fn, input);
            if (!(best instanceof Value.Enclosed(var ball)) || ball.relativeExponent() < -bits) {
                break;
            }
        }
        return best;
    }
}
