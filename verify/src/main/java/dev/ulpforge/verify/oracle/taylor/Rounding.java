package dev.ulpforge.verify.oracle.taylor;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/** Rounds exact values to doubles and floats. */
public final class Rounding {
    private Rounding() {}

    /** {@return the piece for a range of floats on which the exact value is constant} */
    public static Piece piece(int first, int last, Value value) {
        return switch (value) {
            case Value.Undefined() -> new Piece.Constant(first, last, Float.NaN);
            case Value.Infinite(int sign) -> new Piece.Constant(first, last, sign * Float.POSITIVE_INFINITY);
            case Value.Zero(int sign) -> new Piece.Constant(first, last, sign < 0 ? -0f : 0f);
            case Value.Fraction f -> piece(first, last, f.ball(96));
            case Value.Enclosed(var ball) -> piece(first, last, ball);
            case Value.Beyond _,Value.Shifted _ -> piece(first, last, value.ball(96));
        };
    }

    private static Piece piece(int first, int last, Ball v) {
        if (v.lowerMagnitude() >= Format.BINARY32.limit()) {
            return new Piece.Constant(first, last, v.signum() * Float.POSITIVE_INFINITY);
        }
        double c = v.doubleValue();
        double error = v.subtract(Ball.of(c), 64).upperMagnitude();
        if (error == 0 && !ExactHead.isExact(new double[]{ c }, 1, 1)) {
            error = Double.MIN_VALUE;
        }
        return new Piece.Polynomial(first, last, 0, new double[]{ c }, error);
    }
}
