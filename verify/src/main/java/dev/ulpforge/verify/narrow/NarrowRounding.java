package dev.ulpforge.verify.narrow;

import java.math.BigDecimal;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/**
 * Rounds exact values to a format, to nearest, ties to even.
 *
 * <p>A candidate is found from a double near the value. It is the result if the value lies between the midpoints of the
 * candidate and its neighbours, which an enclosure shows or leaves open; each midpoint is a double, as it has one bit
 * more than the format. On a midpoint a value can only be if it is known as a fraction.
 *
 * @param format the format
 */
public record NarrowRounding(Format format) {

    /** {@return the bits of a value, correctly rounded; nothing if it is not known precisely enough} */
    public static Optional<Long> of(Format format, Value value, int precision) {
        return new NarrowRounding(format).bits(value, precision);
    }

    /** {@return the bits of the result; nothing if the value is not known precisely enough} */
    Optional<Long> bits(Value value, int precision) {
        return switch (value) {
            case Value.Undefined() -> Optional.of(format.nan());
            case Value.Infinite(int sign) -> Optional.of(signed(format.infinity(), sign));
            case Value.Zero(int sign) -> Optional.of(signed(0, sign));
            case Value.Fraction _,Value.Enclosed _,Value.Beyond _,Value.Shifted _ -> number(value, precision);
        };
    }

    private long signed(long magnitude, int sign) {
        return sign < 0 ? format.sign() | magnitude : magnitude;
    }

    private Optional<Long> number(Value value, int precision) {
        Ball ball = value.ball(precision);
        int sign = value instanceof Value.Beyond beyond ? beyond.sign() : ball.weakSignum();
        if (sign == 0) {
            return Optional.empty();
        }
        long near = ball.lowerMagnitude() >= format.limit()
                ? format.infinity()
                : format.bits(Math.min(Math.abs(ball.isBounded() ? ball.doubleValue() : 0), format.limit()));
        for (long candidate : new long[]{ near, Math.max(near - 1, 0), Math.min(near + 1, format.infinity()) }) {
            if (isNearest(candidate, value, precision)) {
                return Optional.of(signed(candidate, sign));
            }
        }
        return Optional.empty();
    }

    /** {@return whether it is certain that the magnitude of a value rounds to that of a candidate} */
    private boolean isNearest(long magnitude, Value value, int precision) {
        return (magnitude == 0 || isBeyond(value, magnitude - 1, (magnitude & 1) == 0, precision))
                && (magnitude == format.infinity() || isBelow(value, magnitude, (magnitude & 1) == 0, precision));
    }

    private boolean isBeyond(Value value, long lower, boolean isWithTie, int precision) {
        Comparison side = compared(value, midpoint(lower), precision);
        return side == Comparison.ABOVE || isWithTie && side == Comparison.EQUAL;
    }

    private boolean isBelow(Value value, long lower, boolean isWithTie, int precision) {
        Comparison side = compared(value, midpoint(lower), precision);
        return side == Comparison.BELOW || isWithTie && side == Comparison.EQUAL;
    }

    /** {@return the number halfway from a magnitude to the next} */
    private double midpoint(long lower) {
        return (format.value(lower) + format.widened(format.value(lower + 1))) / 2;
    }

    private enum Comparison {
        BELOW, EQUAL, ABOVE, UNKNOWN;

        static Comparison of(int sign, Comparison ifZero) {
            return sign < 0 ? BELOW : sign > 0 ? ABOVE : ifZero;
        }
    }

    /** {@return how the magnitude of a value compares with a positive number} */
    private static Comparison compared(Value value, double positive, int precision) {
        return switch (value) {
            case Value.Fraction fraction -> Comparison.of(compared(fraction, positive), Comparison.EQUAL);
            case Value.Shifted(Value.Fraction base, Value.Beyond rest) when compared(base, positive) == 0 ->
                Comparison.of(rest.sign() * base.signum(), Comparison.UNKNOWN);
            case Value.Undefined _,Value.Infinite _,Value.Zero _,Value.Enclosed _,Value.Beyond _,Value.Shifted _ -> {
                Ball magnitude = value.ball(precision).abs();
                yield Comparison.of(magnitude.subtract(Ball.of(positive), precision).signum(), Comparison.UNKNOWN);
            }
        };
    }

    /** {@return how the magnitude of a fraction compares with a positive number} */
    public static int compared(Value.Fraction fraction, double positive) {
        return new BigDecimal(fraction.numerator().abs())
                .compareTo(new BigDecimal(positive).multiply(new BigDecimal(fraction.denominator())));
    }
}
