package dev.ulpforge.verify.symbolic;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;

import static org.assertj.core.api.Assertions.assertThat;

class ZerosTest {

    @ParameterizedTest
    @ValueSource(strings = { "log(exp(x)) - x", "sin(x)^2 + cos(x)^2 - 1", "exp(x) * exp(-x) - 1",
            "tanh(x) - (exp(x) - exp(-x)) / (exp(x) + exp(-x))", "softplus(x) - softplus(-x) - x",
            "sin(2 * x) - 2 * sin(x) * cos(x)", "cosh(x)^2 - sinh(x)^2 - 1", "sqrt(x)^2 - x", "log(x^3) - 3 * log(x)",
            "1 / x - 1 / (x + 1) - 1 / (x * (x + 1))", "normcdf(x) + normcdf(-x) - 1", "exp(log(x)) - x",
            "erf(x) + erfc(x) - 1", "abs(x) - sqrt(x^2)", "exp2(x) - exp(x * log(2))",
            "sin(3 * x) - 3 * sin(x) + 4 * sin(x)^3", "tan(x + pi) - tan(x)", "cos(pi / 5 - x) - cos(x - pi / 5)",
            "gamma(5) - 24", "gamma(5 / 2) - 3 * sqrt(pi) / 4", "gamma(-1 / 2) + 2 * sqrt(pi)",
            "lgamma(1 / 2) - log(pi) / 2" })
    void identitiesAreProven(String e) {
        assertThat(Zeros.isZero(Expression.parse(e))).isTrue();
    }

    /** Close to 0, or 0 at some inputs only, or an identity that does not hold for all real numbers. */
    @ParameterizedTest
    @ValueSource(strings = { "sin(x) - x", "sqrt(x^2) - x", "log(x^2) - 2 * log(x)", "abs(x) - x", "exp(x) - 1 - x",
            "cbrt(x)^2 - x", "sin(x)^2 + cos(x)^2 - 1 + 1 / 10^300", "log(x * (x - 1)) - log(x) - log(x - 1)",
            "exp(pi) - pi - 19.999099979189", "x", "1" })
    void othersAreNot(String e) {
        assertThat(Zeros.isZero(Expression.parse(e))).isFalse();
    }
}
