package dev.ulpforge.verify.oracle;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/** Whether what a piece says of one input agrees with an independent enclosure of the exact value. */
final class PieceCheck {
    private PieceCheck() {}

    /** {@return the piece that x lies in, if any} */
    static Optional<Piece> at(List<Piece> pieces, float x) {
        int bits = Float.floatToRawIntBits(x);
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Integer.compareUnsigned(pieces.get(middle).first(), bits) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Piece p = pieces.get(low);
        boolean inside = Integer.compareUnsigned(p.first(), bits) <= 0 && Integer.compareUnsigned(bits, p.last()) <= 0;
        return inside ? Optional.of(p) : Optional.empty();
    }

    /** {@return what is wrong, if anything is; {@code exact} is empty for zeros, infinities and NaN} */
    static Optional<String> fault(Piece piece, float x, Optional<Ball> exact) {
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

    private static boolean within(double value, double error, Ball exact) {
        return exact.subtract(Ball.of(value), 128).lowerMagnitude() <= error;
    }

    private static boolean special(float value, Optional<Ball> exact) {
        return exact.isEmpty() || Float.isInfinite(value) && exact.get().upperMagnitude() >= 0x1p128
                || value == 1 && exact.get().overlaps(Ball.ONE);
    }
}
