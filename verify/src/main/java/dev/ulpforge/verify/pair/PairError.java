package dev.ulpforge.verify.pair;

import java.util.OptionalDouble;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.PointError;

/**
 * The error of single results of a function of two arguments, from exact values: those of its section at y, and C99's
 * where an argument is NaN, infinite or zero, or the power is no real number.
 *
 * @param function the function
 * @param format   the format of arguments and results
 */
public record PairError(PairFunction function, Format format) {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** {@return an upper bound of the error of a result in ULP, accurate to many digits}; infinite if it is no number
     * near the value, or a zero of the wrong sign */
    public double of(double x, double y, double result) {
        OptionalDouble special = special(x, y);
        if (special.isPresent()) {
            return Double.compare(special.getAsDouble(), result) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return new PointError(new ExactFunction(function.section(y)), format).of(x, result);
    }

    /** {@return the required result where the section at y does not say it} */
    public OptionalDouble special(double x, double y) {
        boolean isInfinite = Double.isInfinite(x) || Double.isInfinite(y);
        boolean isNaN = Double.isNaN(x) || Double.isNaN(y);
        return switch (function) {
            case ATAN2 -> isInfinite || isNaN || x == 0 || y == 0
                    ? OptionalDouble.of(isNaN ? Double.NaN : format.rounded(angle(x, y)))
                    : OptionalDouble.empty();
            case HYPOT -> isInfinite
                    ? OptionalDouble.of(INFINITY)
                    : isNaN ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
            case POW -> isInfinite || isNaN || x == 0 || y == 0 || x < 0 && y != Math.rint(y)
                    ? OptionalDouble.of(power(x, y))
                    : OptionalDouble.empty();
        };
    }

    /** {@return the angle, where an argument is a zero or infinite} */
    private static double angle(double x, double y) {
        boolean isBehind = Math.copySign(1, y) < 0;
        double eighths = Double.isInfinite(x) && Double.isInfinite(y)
                ? isBehind ? 3 : 1
                : Double.isInfinite(y) || x == 0 ? isBehind ? 4 : 0 : 2;
        return Math.copySign(eighths * (Math.PI / 4), x);
    }

    private static double power(double x, double y) {
        if (x == 1 || y == 0) {
            return 1;
        }
        boolean isFraction = Double.isFinite(y) && y != Math.rint(y);
        if (Double.isNaN(x) || Double.isNaN(y) || x < 0 && Double.isFinite(x) && isFraction) {
            return Double.NaN;
        }
        boolean isOdd = Double.isFinite(y) && Math.abs(y % 2) == 1;
        double magnitude = Math.abs(x) == 1 ? 1 : Math.abs(x) > 1 == y > 0 ? INFINITY : 0;
        return isOdd ? Math.copySign(magnitude, x) : magnitude;
    }
}
