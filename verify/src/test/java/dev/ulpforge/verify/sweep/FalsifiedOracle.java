package dev.ulpforge.verify.sweep;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/** An oracle whose pieces have been tampered with, and whose enclosures have not. */
record FalsifiedOracle(Oracle honest, List<Piece> pieces) implements Oracle {

    static Oracle of(Oracle honest, UnaryOperator<Piece.Polynomial> change) {
        return new FalsifiedOracle(honest,
                honest.pieces().stream().map(p -> p instanceof Piece.Polynomial q ? change.apply(q) : p).toList());
    }

    @Override
    public Expression fn() {
        return honest.fn();
    }

    @Override
    public Value value(float x, int bits) {
        return honest.value(x, bits);
    }

    @Override
    public Ball enclosure(float x, int bits) {
        return honest.enclosure(x, bits);
    }
}
