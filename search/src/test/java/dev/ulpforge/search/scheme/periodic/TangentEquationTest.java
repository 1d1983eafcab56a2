package dev.ulpforge.search.scheme.periodic;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TangentEquationTest {

    private static Optional<TangentEquation> equation(String fn) {
        return TangentEquation.of(RealExpression.of(fn), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "tan(x), 3.141592653589793, 1", "-3*tan(2*x), 1.5707963267948966, -3",
            "sin(x)/cos(x), 3.141592653589793, 1",
            "sinpi(x)/cospi(x), 1, 1" })
    void tangentsObeyIt(String fn, double period, double amplitude) {
        assertThat(equation(fn)).hasValueSatisfying(found -> {
            assertThat(found.period().doubleValue()).isEqualTo(period);
            assertThat(found.amplitude()).isCloseTo(amplitude, within(1e-15));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin", "exp", "x", "tanh", "1/x", "tan(x)+0.000000000000000001*x", "1", "log" })
    void othersDoNot(String fn) {
        assertThat(equation(fn)).isEmpty();
    }
}
