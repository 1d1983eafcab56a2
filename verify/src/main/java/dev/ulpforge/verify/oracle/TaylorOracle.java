package dev.ulpforge.verify.oracle;

import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;

/** An oracle based on Taylor models. */
record TaylorOracle(ExactFunction target, List<Piece> pieces) implements Oracle {

    TaylorOracle {
        pieces = List.copyOf(pieces);
    }

    TaylorOracle(ExactFunction target, long mostBlocks) {
        this(target, new Partition(target, mostBlocks).pieces());
    }

    @Override
    public Expression fn() {
        return target.fn();
    }

    @Override
    public Value value(float x, int bits) {
        return target.value(x, bits);
    }
}
