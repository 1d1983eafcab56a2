package dev.ulpforge.kernels;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Functions of two arguments; {@link LibraryFunctionsTest} sees to those of one. */
class OneUlpTest {
    private static final int LENGTH = 1000;

    private static float[] arguments(long seed) {
        Random random = new Random(seed);
        float[] special = { 0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3f, 0.5f };
        float[] arguments = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            arguments[i] = i % 3 == 0 ? special[random.nextInt(special.length)] : (float) random.nextGaussian() * 8;
        }
        return arguments;
    }

    private static void near(float[] results, double[] values) {
        for (int i = 0; i < LENGTH; i++) {
            float value = (float) values[i];
            boolean isEqual = Float.floatToIntBits(results[i]) == Float.floatToIntBits(value);
            assertThat(isEqual || Math.abs(results[i] - values[i]) <= Math.ulp(value)).as(results[i] + " for " + value)
                    .isTrue();
        }
    }

    @Test
    void powersAreNearAndTheSameInAllForms() {
        float[] x = arguments(1);
        float[] y = arguments(2);
        float[] results = new float[LENGTH];
        double[] values = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            results[i] = FloatMath.pow(x[i], y[i]);
            boolean isOneByC99 = x[i] == 1 || Math.abs(x[i]) == 1 && Float.isInfinite(y[i]);
            values[i] = isOneByC99 ? 1 : Math.pow(x[i], y[i]);
        }
        near(results, values);
        float[] bulk = new float[LENGTH];
        FloatMath.pow(x, y, bulk);
        assertThat(bulk).isEqualTo(results);
        float[] squares = new float[LENGTH];
        float[] twos = new float[LENGTH];
        Arrays.fill(twos, 2);
        FloatMath.pow(x, 2, squares);
        FloatMath.pow(x, twos, twos);
        assertThat(squares).isEqualTo(twos);
    }

    @Test
    void lengthsAreNearAndTheSameInAllForms() {
        float[] x = arguments(3);
        float[] y = arguments(4);
        float[] results = new float[LENGTH];
        double[] values = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            results[i] = FloatMath.hypot(x[i], y[i]);
            values[i] = Math.hypot(x[i], y[i]);
        }
        near(results, values);
        float[] bulk = new float[LENGTH];
        FloatMath.hypot(x, y, bulk);
        assertThat(bulk).isEqualTo(results);
    }

    @Test
    void anglesAreNearAndTheSameInAllForms() {
        float[] y = arguments(5);
        float[] x = arguments(6);
        float[] results = new float[LENGTH];
        double[] values = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            results[i] = FloatMath.atan2(y[i], x[i]);
            values[i] = Math.atan2(y[i], x[i]);
        }
        near(results, values);
        float[] bulk = new float[LENGTH];
        FloatMath.atan2(y, x, bulk);
        assertThat(bulk).isEqualTo(results);
    }
}
