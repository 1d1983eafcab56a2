package dev.ulpforge.verify.prover;

import java.math.BigInteger;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * The error of single results in ULP, by the target's exact values. It is infinite where a NaN, an infinity or a zero
 * is required and the result is another.
 *
 * @param target the target
 * @param format of arguments and results
 */
public record PointError(ExactFunction target, Format format) {
    private static final int BITS = 160;

    /** {@return an upper bound of the error of {@code y} at {@code x}, accurate to many digits} */
    public double of(double x, double y) {
        return switch (target.value(x, BITS)) {
            case Value.Undefined() -> required(Double.isNaN(y));
            case Value.Infinite(int sign) -> required(y == sign * Double.POSITIVE_INFINITY);
            case Value.Zero(int sign) -> required(y == 0 && (sign == 0 || Math.copySign(1, y) == sign));
            case Value v -> Double.isNaN(y) ? Double.POSITIVE_INFINITY : distance(v.ball(BITS), y);
        };
    }

    private static double required(boolean met) {
        return met ? 0 : Double.POSITIVE_INFINITY;
    }

    private double distance(Ball value, double y) {
        if (isBeyond(value)) {
            return Double.isInfinite(y) && Math.signum(y) == value.signum() ? 0 : overflow(value, y);
        }
        Ball off = number(y).subtract(value, 2 * BITS);
        return Math.nextUp(off.scale(-ulp(value)).upperMagnitude());
    }

    private double overflow(Ball value, double y) {
        Ball off = number(y).subtract(number(value.signum() * Double.POSITIVE_INFINITY), BITS);
        return Math.nextUp(off.scale(format.fractionBits() - format.bias()).upperMagnitude());
    }

    /** {@return the number as which a result counts} */
    private Ball number(double y) {
        return Double.isInfinite(y)
                ? Ball.of(BigInteger.valueOf((long) Math.signum(y)), format.bias() + 1L)
                : Ball.of(y);
    }

    /** {@return whether the magnitude is certainly that of an infinite result, or above} */
    boolean isBeyond(Ball value) {
        return value.signum() != 0 && value.bottomExponent() > format.bias();
    }

    /** {@return the exponent of the least ulp of the numbers in a ball} */
    long ulp(Ball value) {
        long least = value.signum() == 0 || !value.isBounded() ? Long.MIN_VALUE : value.bottomExponent();
        return Math.clamp(least, (long) format.minExponent(), (long) format.bias()) - format.fractionBits();
    }
}
