package dev.ulpforge.verify.oracle.trigonometric;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class TrigonometricPointwiseTest {
    private static final long SEED = 20261124;
    private static final int INPUTS = 37;

    private static int last(Function f) {
        return f == Function.SINPI || f == Function.COSPI ? 23 : Float.MAX_EXPONENT;
    }

    @ParameterizedTest
    @EnumSource(names = { "SIN", "COS", "TAN", "SINPI", "COSPI" })
    void boundsHoldInEachBinade(Function f) {
        Random random = new Random(SEED);
        Expression fn = Expression.parse(f + "(x)");
        for (int exponent = 4; exponent <= last(f); exponent++) {
            int sign = random.nextBoolean() ? Integer.MIN_VALUE : 0;
            int first = sign | exponent + Float.MAX_EXPONENT << 23 | random.nextInt((1 << 23) - INPUTS);
            double[] value = new double[INPUTS];
            double[] error = new double[INPUTS];
            TrigonometricPointwise.of(f, exponent).evaluate(first, value, error);
            for (int i = 0; i < INPUTS; i++) {
                float x = Float.intBitsToFloat(first + i);
                assertThat(fault(new ExactFunction(fn).value(x, 100), value[i], error[i])).as("%s at %a", f, x)
                        .isEmpty();
                assertThat(error[i]).isLessThanOrEqualTo(0x1p-48 * Math.max(1, value[i] * value[i]));
            }
        }
    }

    private static Optional<String> fault(Value exact, double value, double error) {
        boolean right = switch (exact) {
            case Value.Zero(int sign) -> value == 0 && error == 0 && Math.copySign(1, value) == sign;
            case Value.Infinite _,Value.Undefined _,Value.Beyond _,Value.Shifted _ -> false;
            case Value.Fraction _,Value.Enclosed _ ->
                exact.ball(100).subtract(Ball.of(value), 128).upperMagnitude() <= error;
        };
        return right ? Optional.empty() : Optional.of("%a ± %a, exact is %s".formatted(value, error, exact));
    }

    /** The float nearest to a multiple of pi/2: the angle that is left has 61 bits less than the turns. */
    @ParameterizedTest
    @EnumSource(names = { "SIN", "COS", "TAN" })
    void boundsHoldAtTheHardestReduction(Function f) {
        float x = 0x1.6ac5b2p78f;
        double[] value = new double[1];
        double[] error = new double[1];
        TrigonometricPointwise.of(f, Math.getExponent(x)).evaluate(Float.floatToIntBits(x), value, error);
        assertThat(fault(new ExactFunction(Expression.parse(f + "(x)")).value(x, 100), value[0], error[0])).isEmpty();
    }

    @Test
    void lengthsChangeNothing() {
        TrigonometricPointwise f = TrigonometricPointwise.of(Function.TAN, 90);
        double[] values = new double[100];
        f.evaluate(0xed123456, values, new double[100]);
        for (int length : new int[]{ 1, 3, 7, 8, 9, 13, 64 }) {
            double[] some = new double[length];
            f.evaluate(0xed123456, some, new double[length]);
            assertThat(some).isEqualTo(Arrays.copyOf(values, length));
        }
    }
}
