package dev.ulpforge.search.binary64.piece;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.prover.PointError;
import dev.ulpforge.verify.real.Ball;

/**
 * What a function is near to from some size on: a constant, or {@code slope x + offset}.
 *
 * @param slope  of sizes, 0 for a constant
 * @param offset the constant, NaN where the function has no value, infinite where it overflows
 */
record Tail(double slope, double offset) {
    /** A result counts as right up to this error in ULP. */
    private static final double RIGHT = 0.5 + 0x1p-6;
    private static final int BITS = 160;
    /** Where a straight line is taken from: its slope, and its offset, which is 0 if it is less than the last one. */
    private static final double FAR = 0x1p900;
    private static final double NEAR = 0x1p80;
    private static final double LEAST = 0x1p-60;
    /** Multiples of the size from which on the tail seems to hold, at which it is looked at again. */
    private static final List<Double> LOOKS = List.of(1.0, 1.5, 2.7, 9.1, 1e3, 1e9, 1e30, 1e100, 1e200);

    /** Inputs without a result. */
    static final Tail OUTSIDE = new Tail(0, Double.NaN);

    /** {@return the value at a size} */
    double at(double size) {
        return slope == 0 ? offset : Math.fma(slope, size, offset);
    }

    /** {@return the same as a step of a program} */
    F64 at(F64 size) {
        F64 constant = size.program().f64(offset);
        F64 factor = size.program().f64(slope);
        if (slope == 0) {
            return constant;
        }
        return offset != 0 ? size.fma(factor, constant) : slope == 1 ? size : size.times(factor);
    }

    /**
     * A tail, and the size from which on it holds.
     *
     * @param tail the tail
     * @param from the least size
     */
    record From(Tail tail, double from) {}

    /** {@return the tail of a function, if it has one} */
    static Optional<From> of(PieceTarget target) {
        return Stream.concat(constant(target).stream(), line(target).stream())
                .flatMap(tail -> tail.from(target).stream()).findFirst();
    }

    private static Optional<Tail> constant(PieceTarget target) {
        return switch (target.exact().value(target.input(Double.POSITIVE_INFINITY), BITS)) {
            case Value.Undefined() -> Optional.of(OUTSIDE);
            case Value.Infinite(int sign) -> Optional.of(new Tail(0, sign * Double.POSITIVE_INFINITY));
            case Value.Zero(int sign) -> Optional.of(new Tail(0, Math.copySign(0.0, sign)));
            case Value v -> Optional.of(v.ball(BITS)).filter(ball -> ball.isBounded() && ball.signum() != 0)
                    .map(ball -> new Tail(0, ball.doubleValue()));
        };
    }

    private static Optional<Tail> line(PieceTarget target) {
        double slope = Math.scalb(target.at(FAR).doubleValue(), -Math.getExponent(FAR));
        if (slope == 0 || !Double.isFinite(slope)) {
            return Optional.empty();
        }
        double offset = target.at(NEAR).subtract(Ball.of(slope * NEAR), 2 * BITS)
                .doubleValue();
        boolean counts = Math.abs(offset) > LEAST && Math.abs(offset) < NEAR * Math.ulp(slope);
        return Optional.of(new Tail(slope, counts ? offset : 0));
    }

    /** The tail is taken to be right from some size on, which is found by halving an interval. */
    private Optional<From> from(PieceTarget target) {
        PointError error = new PointError(target.exact(), Format.BINARY64);
        long low = 0;
        long high = Format.BINARY64.bits(Double.MAX_VALUE);
        if (!isRight(error, target, Double.MAX_VALUE)) {
            return Optional.empty();
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isRight(error, target, Double.longBitsToDouble(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double from = Double.longBitsToDouble(high);
        return LOOKS.stream().map(by -> by * from).filter(Double::isFinite)
                .allMatch(size -> isRight(error, target, size))
                        ? Optional.of(new From(this, from))
                        : Optional.empty();
    }

    private boolean isRight(PointError error, PieceTarget target, double size) {
        return error.of(target.input(size), at(size)) <= RIGHT;
    }
}
