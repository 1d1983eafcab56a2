package dev.ulpforge.search.binary64.piece;

import java.util.List;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/**
 * Values at 0 and at sizes so small that there are no others: constants, or products of the size. These are computed of
 * larger sizes, so that a single product rounds results that are subnormal.
 *
 * @param symmetry of the function
 * @param halves   its halves, from 0 on
 */
record Origin(Mirroring symmetry, List<InputHalf> halves) {
    /** The least size that is not so small. */
    static final double LEAST = 0x1p-900;
    private static final double UP = 0x1p200;

    /** {@return the value}: that for a positive x, if the function is odd */
    F64 value(F64 x) {
        F64 plus = value(x.abs(), false);
        F64 minus = symmetry == Mirroring.NONE ? value(x.abs(), true) : plus;
        return plus.at() == minus.at() ? plus : x.bits().below(x.program().i64(0)).select(minus, plus);
    }

    /** A function that is 0 at 0 goes on beyond the end of its domain as a straight line. */
    private F64 value(F64 size, boolean negative) {
        ProgramBuilder b = size.program();
        PieceTarget target = halves.stream().map(InputHalf::target).filter(of -> of.negative() == negative).findFirst()
                .orElse(halves.getFirst().target());
        return switch (target.exact().value(negative ? -0.0 : 0.0, PieceTarget.BITS)) {
            case Value.Undefined() -> b.f64(Double.NaN);
            case Value.Infinite(int sign) -> b.f64(sign * Double.POSITIVE_INFINITY);
            case Value.Zero _ -> target.negative() == negative ? line(size, target) : line(size, target).negated();
            case Value v -> b.f64(v.ball(PieceTarget.BITS).doubleValue());
        };
    }

    private static F64 line(F64 size, PieceTarget target) {
        ProgramBuilder b = size.program();
        Ball slope = target.at(Double.MIN_VALUE).divide(Ball.of(Double.MIN_VALUE), PieceTarget.BITS);
        double high = slope.abs().doubleValue();
        double low = slope.abs().subtract(Ball.of(high), PieceTarget.BITS).doubleValue();
        F64 large = size.times(b.f64(UP));
        F64 y = large.fma(b.f64(high), large.times(b.f64(low))).times(b.f64(1 / UP));
        return slope.signum() < 0 ? y.negated() : y;
    }
}
