package dev.ulpforge.verify.oracle.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class StrictBoundsTest {
    /** Enough to tell tanh at the largest argument here from 1: 2^-173. */
    private static final int BITS = 400;
    private static final float LARGEST = 60;

    @ParameterizedTest
    @CsvSource({ "tanh(x), -1, 1", "erf(x / 8), -1, 1", "sigmoid(x), 0, 1", "normcdf(x / 8), 0, 1", "erfc(x / 8), 0, 2",
            "1 - 2 * tanh(x / 3), -1, 3", "3 - sigmoid(x), 2, 3", "-erfc(x / 8) / 4, -0.5, 0",
            "2 / (3 - tanh(x)), 0.5, 1", "5 / (sigmoid(x) - 2), -5, -2.5", "exp(x) + 1, 1, Infinity",
            "4 - 2^x * 3, -Infinity, 4", "1 / (1 + exp(x)), 0, 1" })
    void theLimitsAreNearedAndNeverReached(String text, double low, double high) {
        Expression fn = Expression.parse(text.replace("2^x", "exp2(x)"));
        StrictBounds range = StrictBounds.of(fn).orElseThrow();
        assertThat(range.side(low)).isEqualTo(1);
        assertThat(range.side(high)).isEqualTo(-1);
        assertThat(range.side((Math.max(low, -9) + Math.min(high, 9)) / 2)).isZero();
        for (float x = -LARGEST; x <= LARGEST; x += 1.7f) {
            Ball value = new ExactFunction(fn).value(x, BITS).ball(BITS);
            assertThat(!Double.isFinite(low) || value.subtract(Ball.of(low), BITS).signum() > 0)
                    .as("%s > %s at %a", text, low, x).isTrue();
            assertThat(!Double.isFinite(high) || value.subtract(Ball.of(high), BITS).signum() < 0)
                    .as("%s < %s at %a", text, high, x).isTrue();
        }
    }

    /** A double that rounds to infinity is not at the bound. */
    @Test
    void noFiniteValueIsNearAnInfiniteBound() {
        StrictBounds range = StrictBounds.of(Expression.parse("exp(x) + 1")).orElseThrow();
        assertThat(range.near(0x1.ffffffp127)).isEqualTo(0x1.ffffffp127);
        assertThat(range.near(1 + 0x1p-40)).isEqualTo(1);
    }

    /** Their arguments are infinite at some floats, or a limit is reached, or changes its sign. */
    @ParameterizedTest
    @ValueSource(strings = { "tanh(1 / x)", "sin(x)", "tanh(gamma(x))", "tanh(x) + x", "1 / tanh(x)", "max(tanh(x), 0)",
            "x" })
    void nothingIsSaidOfOthers(String text) {
        assertThat(StrictBounds.of(Expression.parse(text))).isEmpty();
    }
}
