package dev.ulpforge.search.scheme.exponential;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExponentialSumTest {

    private static Optional<ExponentialSum> law(String fn) {
        return ExponentialSum.of(RealExpression.of(fn), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "expm1, 1, 1, 0, -1", "sinh, 1, 0.5, -0.5, 0", "cosh, 1, 0.5, 0.5, 0", "cosh(x) - 1, 1, 0.5, 0.5, -1",
            "1 + exp(-x), -1, 1, 0, 1", "3 * exp(x / 1000) - 7, 0.001, 3, 0, -7",
            "exp2(x) - 1, 0.6931471805599453, 1, 0, -1", "2 * exp(5 * x) + exp(-5 * x) / 8 + 3, 5, 2, 0.125, 3" })
    void exponentialsObeyIt(String fn, double rate, double rising, double falling, double constant) {
        assertThat(law(fn)).hasValueSatisfying(found -> {
            assertThat(found.rate()).isCloseTo(rate, within(Math.ulp(rate)));
            assertThat(found.rising()).isEqualTo(rising);
            assertThat(found.falling()).isEqualTo(falling);
            assertThat(found.constant()).isEqualTo(constant);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin", "cos", "log", "x", "x^2", "7", "tanh", "exp(x^2)", "exp(x) + exp(2*x)",
            "exp(x) + x / 1000000000000", "exp(abs(x))", "x * exp(x)", "sqrt" })
    void othersDoNot(String fn) {
        assertThat(law(fn)).isEmpty();
    }
}
