package dev.ulpforge.verify.oracle.piece;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/** Whether what a piece says of one input agrees with an independent enclosure of the exact value. */
public final class PieceCheck {
    private static final int BITS = 400;

    private PieceCheck() {}

    /** {@return the piece that x lies in, if any} */
    public static Optional<Piece> at(OrderedPieces pieces, float x) {
        int bits = Float.floatToRawIntBits(x);
        Piece p = pieces.all().get(Math.max(0, pieces.holder(bits)));
        boolean inside = Integer.compareUnsigned(p.first(), bits) <= 0 && Integer.compareUnsigned(bits, p.last()) <= 0;
        return inside ? Optional.of(p) : Optional.empty();
    }

    /** {@return what is wrong, if anything is; {@code exact} is empty for zeros, infinities and NaN} */
    public static Optional<String> fault(Piece piece, float x, Optional<Ball> exact) {
        boolean right = switch (piece) {
            case Piece.Polynomial p -> within(p.at(x), p.error(), exact.orElse(Ball.ZERO));
            case Piece.Constant c -> special(c.value(), exact);
            case Piece.Pointwise w -> {
                double[] value = new double[1];
                double[] error = new double[1];
                w.f().evaluate(Float.floatToRawIntBits(x), value, error);
                boolean plain = Double.isFinite(value[0]) && !(value[0] == 0 && error[0] == 0);
                yield plain ? within(value[0], error[0], exact.orElse(Ball.ZERO)) : special((float) value[0], exact);
            }
        };
        return right ? Optional.empty() : Optional.of("%a: %s, exact is %s".formatted(x, piece, exact));
    }

    /** {@return what is wrong, if anything is, with what a piece says of an input, its side and special values too} */
    public static Optional<String> fault(Piece piece, float x, Value exact) {
        boolean isFinite = exact.isNumber() && exact.ball(BITS).lowerMagnitude() < Format.BINARY32.limit();
        boolean right = switch (piece) {
            case Piece.Polynomial p -> isFinite && within(p.at(x), p.error(), exact.ball(BITS))
                    && (p.side() == 0 || exact.ball(BITS).subtract(Ball.of(p.at(x)), BITS).signum() != -p.side());
            case Piece.Constant c ->
                !isFinite && Float.floatToIntBits(c.value()) == Float.floatToIntBits(required(exact));
            case Piece.Pointwise _ -> fault(piece, x, Optional.of(exact.ball(BITS)).filter(_ -> isFinite)).isEmpty();
        };
        return right ? Optional.empty() : Optional.of("%a: %s, exact is %s".formatted(x, piece, exact));
    }

    private static float required(Value exact) {
        return switch (exact) {
            case Value.Undefined _ -> Float.NaN;
            case Value.Zero(int sign) -> sign < 0 ? -0f : 0f;
            case Value.Infinite _,Value.Fraction _,Value.Enclosed _,Value.Beyond _,Value.Shifted _ ->
                exact.signum() * Float.POSITIVE_INFINITY;
        };
    }

    private static boolean within(double value, double error, Ball exact) {
        return exact.subtract(Ball.of(value), 128).lowerMagnitude() <= error;
    }

    private static boolean special(float value, Optional<Ball> exact) {
        return exact.isEmpty() || Float.isInfinite(value) && exact.get().upperMagnitude() >= 0x1p128
                || value == 1 && exact.get().overlaps(Ball.ONE);
    }
}
