package dev.ulpforge.verify.oracle.pointwise;

import java.util.function.DoubleUnaryOperator;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.PointEvaluator;
import dev.ulpforge.verify.real.Ball;

/**
 * A value in double, within {@code error} of the exact one. Each function adds the error propagated from its argument,
 * by the first-order bound with the largest magnitude of the derivative, and its own error, the ulps in the
 * specification of {@link Math}. All of it is rounded up by a factor {@code 1 + 2^-30}. Where no rule applies, or the
 * result may be out of range, the bound is infinite.
 *
 * @param value the value
 * @param error its bound, absolute
 */
record BoundedValue(double value, double error) {
    private static final double UP = 1 + 0x1p-30;
    /** A little more than the logarithm of 10. */
    private static final double LOG_10 = 2.3026;
    private static final BoundedValue UNKNOWN = new BoundedValue(Double.NaN, Double.POSITIVE_INFINITY);

    private double size() {
        return Math.abs(value) + error;
    }

    private double least() {
        return Math.abs(value) - error;
    }

    private static BoundedValue of(double value, double passedOn, double ulps) {
        return new BoundedValue(value, (passedOn + ulps * Math.ulp(value)) * UP + Double.MIN_VALUE);
    }

    /** {@return the value of a constant expression, with a bound of 0 if it is a double} */
    static BoundedValue of(Expression constant) {
        Value v = new PointEvaluator(80).evaluate(constant, new Value.Undefined());
        if (v instanceof Value.Zero(int sign)) {
            return sign == 0 ? UNKNOWN : new BoundedValue(sign < 0 ? -0.0 : 0.0, 0);
        }
        Ball ball = v.ball(80);
        double c = ball.doubleValue();
        return ball.isBounded() ? new BoundedValue(c, ball.subtract(Ball.of(c), 64).upperMagnitude()) : UNKNOWN;
    }

    /** |a^p - v^q| <= v^q (e^d - 1) with d = |p| times the relative error of a, plus |log a| times the error of p. */
    BoundedValue power(BoundedValue p) {
        if (!(least() > 0) || value < 0 && (p.error > 0 || p.value != Math.rint(p.value))) {
            return UNKNOWN;
        }
        double y = Math.pow(value, p.value);
        double d = p.size() * error / least() + (Math.abs(Math.log(Math.abs(value))) + 1) * p.error;
        return of(y, Math.abs(y) * Math.expm1(d) * UP, 1);
    }

    BoundedValue call(Function f) {
        double a = value;
        return switch (f) {
            case SIN -> smooth(Math::sin, 1, 1);
            case COS -> smooth(Math::cos, 1, 1);
            case ATAN -> smooth(Math::atan, 1, 1);
            case ASIN -> size() < 1 ? smooth(Math::asin, inverseOfCosine(), 1) : UNKNOWN;
            case ACOS -> size() < 1 ? smooth(Math::acos, inverseOfCosine(), 1) : UNKNOWN;
            case TANH -> smooth(Math::tanh, 1, 2.5);
            case EXP -> smooth(Math::exp, Math.exp(a + error), 1);
            case EXP2 -> smooth(v -> Math.pow(2, v), Math.pow(2, a + error), 1);
            case EXP10 -> smooth(v -> Math.pow(10, v), LOG_10 * Math.pow(10, a + error), 1);
            case EXPM1 -> smooth(Math::expm1, Math.exp(a + error), 1);
            case SINH -> smooth(Math::sinh, Math.cosh(size()), 2.5);
            case COSH -> smooth(Math::cosh, Math.cosh(size()), 2.5);
            case LOG -> a > error ? smooth(Math::log, 1 / least(), 1) : UNKNOWN;
            case LOG10 -> a > error ? smooth(Math::log10, 1 / least(), 1) : UNKNOWN;
            case LOG1P -> a - error > -1 ? smooth(Math::log1p, 1 / (1 + a - error), 1) : UNKNOWN;
            case CBRT -> least() > 0 ? smooth(Math::cbrt, Math.cbrt(size()) / least(), 1) : UNKNOWN;
            case TAN -> error == 0 ? smooth(Math::tan, 1, 1) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** {@return the largest derivative of arcs} */
    private double inverseOfCosine() {
        return 1 / Math.sqrt((1 - size()) * (1 + size()));
    }

    /** A function whose derivative is at most {@code slope} between the value and the exact one. */
    private BoundedValue smooth(DoubleUnaryOperator f, double slope, double ulps) {
        return of(f.applyAsDouble(value), error == 0 ? 0 : error * slope * UP, ulps);
    }
}
