package dev.ulpforge.search.scheme.periodic;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SinusoidEquationTest {

    private static Optional<SinusoidEquation> equation(String fn) {
        return SinusoidEquation.of(RealExpression.of(fn), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "sin(x), 3.141592653589793, 0, 1", "cos(x), 3.141592653589793, 1, 0", "sinpi(x), 1, 0, 1",
            "cospi(x), 1, 1, 0", "sin(2*x), 1.5707963267948966, 0, 1", "3*cos(x/4), 12.566370614359172, 3, 0",
            "sin(x)+cos(x), 3.141592653589793, 1, 1", "sin(x)*cos(x), 1.5707963267948966, 0, 0.5",
            "1-2*sin(100*x)^2, 0.015707963267948966, 1, 0" })
    void sinusoidsObeyIt(String fn, double halfPeriod, double even, double odd) {
        assertThat(equation(fn)).hasValueSatisfying(found -> {
            assertThat(found.halfPeriod().doubleValue()).isEqualTo(halfPeriod);
            assertThat(found.even()).isCloseTo(even, within(1e-15));
            assertThat(found.odd()).isCloseTo(odd, within(1e-15));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "exp", "log", "x", "tan", "cosh", "1", "cos(x)^2", "sin(x)+0.000000000000000001*x", "sqrt",
            "sin(x)+sin(2*x)", "1/x", "gamma" })
    void othersDoNot(String fn) {
        assertThat(equation(fn)).isEmpty();
    }
}
