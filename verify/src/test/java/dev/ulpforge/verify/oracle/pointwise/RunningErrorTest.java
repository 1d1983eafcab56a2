package dev.ulpforge.verify.oracle.pointwise;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.trigonometric.TrigonometricArgument;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class RunningErrorTest {
    private static final long SEED = 20261124;
    private static final int LENGTH = 300;

    @ParameterizedTest
    @ValueSource(strings = { "sin(x) / 2", "x * sin(x)", "sin(x) / x", "cos(x)^2", "sin(2 * x) + 1", "sin(x + 1)",
            "cos(3 - x / 7)", "tan(2 * x - 1)", "cos(pi * x / 180)", "sinpi(x) / x", "x * sinpi(-2 * x)",
            "sinpi(0.1 * x + 0.3)", "max(sin(x), 0) / 3", "min(sin(x), cos(x)) * 5", "exp(sin(x))",
            "sqrt(abs(sin(x)))", "-sin(-x)^3 - 2", "(1 + sin(x)^2)^-1.5", "atan(cos(x)) / tanh(sin(x))", "x^2 * sin(x)",
            "asin(sin(x) / 2) + acos(sin(x))", "2^cos(x) * 10^sin(x)" })
    void boundsHoldAndAreNarrow(String text) {
        Expression fn = Expression.parse(text);
        RunningError f = new RunningError(fn, true);
        Random random = new Random(SEED);
        int known = 0;
        int all = 0;
        for (int round = 0; round < 60; round++) {
            int exponent = TrigonometricArgument.LEAST_EXPONENT + random.nextInt(round % 2 == 0 ? 20 : 124);
            int sign = random.nextBoolean() ? Integer.MIN_VALUE : 0;
            int first = sign | exponent + Float.MAX_EXPONENT << 23 | random.nextInt((1 << 23) - LENGTH);
            double[] value = new double[LENGTH];
            double[] error = new double[LENGTH];
            f.evaluate(first, value, error);
            for (int i = round % 7; i < LENGTH; i += 23) {
                Value exact = new ExactFunction(fn).value(Float.intBitsToFloat(first + i), 100);
                assertThat(holds(exact, value[i], error[i])).as("%s at %a: %a ± %a, exact is %s", text,
                        Float.intBitsToFloat(first + i), value[i], error[i], exact).isTrue();
                known += exact instanceof Value.Zero && error[i] == 0 || error[i] <= Math.abs(value[i]) * 0x1p-40
                        ? 1
                        : 0;
                all++;
            }
        }
        assertThat(known).isGreaterThan(all * 19 / 20);
    }

    private static boolean holds(Value exact, double value, double error) {
        if (Double.isInfinite(value)) {
            return error == 0 && exact.ball(100).lowerMagnitude() >= 0x1p128 && exact.signum() * value > 0;
        }
        return error == Double.POSITIVE_INFINITY || switch (exact) {
            case Value.Zero(int sign) -> Math.abs(value) <= error && (error > 0 || Math.copySign(1, value) == sign);
            case Value.Infinite _,Value.Undefined _,Value.Beyond _,Value.Shifted _ -> false;
            case Value.Fraction _,Value.Enclosed _ ->
                exact.ball(100).subtract(Ball.of(value), 128).lowerMagnitude() <= error;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin(x) / 2", "sinpi(x) / x", "sin(x) * exp(-x * x)", "1 + cos(2 * x)" })
    void periodicPartsNeedFewPieces(String text) {
        Expression fn = Expression.parse(text);
        assertThat(TrigonometricArgument.isIn(fn)).isTrue();
        assertThat(Oracle.of(fn, Domain.parse("[8, inf)")).pieces().size()).isLessThan(1000);
    }
}
