package dev.ulpforge.search.scheme.power;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;

class PowerEquationTest {

    private static Optional<PowerEquation> equation(String fn) {
        return PowerEquation.of(RealExpression.of(fn), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "cbrt(x), 1, 3, ODD", "1/cbrt(x), -1, 3, ODD", "sqrt(x), 1, 2, UNDEFINED",
            "rsqrt(x), -1, 2, UNDEFINED",
            "x^0.25, 1, 4, UNDEFINED", "x^(2/3), 2, 3, UNDEFINED", "cbrt(x)^2, 2, 3, EVEN",
            "sqrt(abs(x)), 1, 2, EVEN" })
    void rootsObeyIt(String fn, int j, int k, Parity parity) {
        assertThat(equation(fn)).contains(new PowerEquation(j, k, parity));
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "x^2", "1/x", "2*sqrt(x)", "sqrt(x) + 0.000000000000001", "sqrt(1 + x)", "exp(x)",
            "log(x)",
            "x^0.3", "x^1.5" })
    void othersDoNot(String fn) {
        assertThat(equation(fn)).isEmpty();
    }
}
