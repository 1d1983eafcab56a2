package dev.ulpforge.verify.symbolic;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class IndependentExponentialsTest {

    private static boolean isNonzero(String fn, double first, double last) {
        Ball block = Ball.hull(Ball.of(first), Ball.of(last), 64);
        return IndependentExponentials.of(Expression.parse(fn)).orElseThrow().isNonzero(block);
    }

    /** On blocks so long, or so far out, that no enclosure tells the terms apart. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "exp(-x) - exp(-2 * x); 1; 1e38", "exp(-2 * x) - 2 * exp(-x); 1; 1e38",
            "sinh(x) / cosh(x) - 1; 1; 1e38", "exp(-x^2 / 2) / sqrt(2 * pi) - exp(-x^2) / sqrt(pi); 1; 1e38",
            "log(1 + exp(x)) - x; 1; 1e38", "softplus(x) - x; 1; 1e38", "x * sin(x) - cos(x); 1; 1e38",
            "exp(-x^2) - exp(-x^2 - 1); 1; 1e38", "x^3 * exp(-x) - exp(x); -1e38; -1",
            "1 / (1 + exp(-x)) - exp(x); -1e38; -1", "cosh(x) - 1; 1; 1e38" })
    void termsThatDifferDoNotCancel(String fn, double first, double last) {
        assertThat(isNonzero(fn, first, last)).isTrue();
    }

    /** Exponents that meet, factors that vanish, numbers that are no algebraic ones: all may be zeros. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "exp(x) - exp(x^2); 0.5; 2", "exp(x) - exp(3); 2; 4",
            "(x - 2) * exp(x); 1; 3", "exp2(x) - 2; 0.5; 2", "sinpi(x) - 1; 0.25; 1", "exp(x) - pi; 1; 2",
            "log(x) * exp(x); 0.5; 2", "erf(x) - x; 1; 2", "exp(x) - exp(x); 1; 2", "x - sqrt(x); 0.5; 2",
            "exp(x) / (x - 2) - exp(-x); 1; 3", "cos(pi * x) * exp(x); 0.25; 1", "log(x) - x + 1; 0.5; 2",
            "sqrt(x - 2) * exp(x); 1; 3" })
    void aPossibleZeroIsNotExcluded(String fn, double first, double last) {
        assertThat(isNonzero(fn, first, last)).isFalse();
    }
}
