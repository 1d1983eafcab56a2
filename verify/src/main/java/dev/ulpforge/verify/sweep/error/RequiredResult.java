package dev.ulpforge.verify.sweep.error;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;

/** The results that are required bit for bit, at inputs of which an oracle's fast values tell nothing. */
public final class RequiredResult {
    private static final int BITS = 64;

    private RequiredResult() {}

    /**
     * {@return NaN, an infinity or a zero if the exact value demands it; empty where the value is a number in the range
     * of floats}
     */
    public static Optional<Float> at(Oracle oracle, float x) {
        return switch (oracle.value(x, BITS)) {
            case Value.Undefined() -> Optional.of(Float.NaN);
            case Value.Infinite(int sign) -> Optional.of(sign * Float.POSITIVE_INFINITY);
            case Value.Zero(int sign) -> Optional.of(sign < 0 ? -0f : 0f);
            case Value.Fraction q -> overflow(q.ball(BITS));
            case Value.Enclosed(var ball) -> overflow(ball);
            case Value.Beyond beyond -> overflow(beyond.ball(BITS));
            case Value.Shifted shifted -> overflow(shifted.ball(BITS));
        };
    }

    private static Optional<Float> overflow(Ball v) {
        return v.lowerMagnitude() >= Format.BINARY32.limit()
                ? Optional.of(v.signum() * Float.POSITIVE_INFINITY)
                : Optional.empty();
    }
}
