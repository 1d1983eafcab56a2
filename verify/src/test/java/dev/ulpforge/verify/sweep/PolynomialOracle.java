package dev.ulpforge.verify.sweep;

import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/** Knows {@code a + b x} exactly. */
record PolynomialOracle(double a, double b) implements Oracle {

    @Override
    public Expression fn() {
        return Expression.parse("x");
    }

    @Override
    public List<Piece> pieces() {
        return List.of();
    }

    @Override
    public Value value(float x, int bits) {
        return new Value.Enclosed(enclosure(x, bits));
    }

    @Override
    public Ball enclosure(float x, int bits) {
        return Ball.of(x).multiply(Ball.of(b), 4096).add(Ball.of(a), 4096);
    }
}
