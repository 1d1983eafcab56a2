package dev.ulpforge.verify.wide;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * Exact values of a function as points of a lock have them.
 *
 * @param target the function
 */
record WidePoints(ExactFunction target) {
    private static final int BITS = 160;
    private static final double HALF = 0.5;

    /** {@return the point with an argument and a result} */
    WideWitness at(double x, double result) {
        return at(x, List.of(x), result, Format.BINARY64);
    }

    /** {@return the point with arguments of which one was put into the function, and a result of a format} */
    WideWitness at(double x, List<Double> arguments, double result, Format format) {
        return switch (target.value(x, BITS)) {
            case Value.Undefined() -> special(arguments, result, Double.NaN);
            case Value.Infinite(int sign) -> special(arguments, result, sign * Double.POSITIVE_INFINITY);
            case Value.Zero(int sign) -> special(arguments, result, sign < 0 ? -0.0 : 0.0);
            case Value number -> number(arguments, result, number, format);
        };
    }

    static WideWitness special(List<Double> arguments, double result, double want) {
        return new WideWitness(arguments, result, want, 0);
    }

    private static WideWitness number(List<Double> arguments, double result, Value value, Format format) {
        Ball ball = value.ball(BITS);
        int sign = value instanceof Value.Beyond beyond ? beyond.sign() : ball.weakSignum();
        if (ball.signum() != 0 && ball.bottomExponent() > format.bias()) {
            return special(arguments, result, sign * Double.POSITIVE_INFINITY);
        }
        double want = Math.clamp(ball.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        double near = rest(ball, want);
        if (Math.abs(near) > HALF) {
            want = Math.clamp(near > 0 ? Math.nextUp(want) : Math.nextDown(want), -Double.MAX_VALUE,
                    Double.MAX_VALUE);
        }
        double rest = rest(ball, want);
        double visible = want == 0 && rest == 0 ? sign * Double.MIN_VALUE : rest;
        return new WideWitness(arguments, result, want == 0 ? sign * 0.0 : want, visible);
    }

    /** {@return what is left of a value beside a double, in units of its ulp} */
    private static double rest(Ball value, double near) {
        return value.subtract(Ball.of(near), BITS).divide(Ball.of(Math.ulp(near)), BITS).doubleValue();
    }
}
