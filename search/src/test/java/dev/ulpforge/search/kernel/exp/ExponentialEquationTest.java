package dev.ulpforge.search.kernel.exp;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExponentialEquationTest {

    private static Optional<ExponentialEquation> law(String fn) {
        return ExponentialEquation.of(RealExpression.of(fn), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "exp, 0.6931471805599453", "exp2, 1", "exp10, 0.3010299956639812", "exp(-2*x), -0.34657359027997264" })
    void exponentialsObeyIt(String fn, double period) {
        assertThat(law(fn)).hasValueSatisfying(found -> assertThat(found.period()).isCloseTo(period, within(1e-16)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin", "log", "x", "exp(x) + 1", "2*exp(x)", "exp(x + 0.000000000000001)", "exp(x^2)",
            "sqrt" })
    void othersDoNot(String fn) {
        assertThat(law(fn)).isEmpty();
    }
}
