package dev.ulpforge.search.scheme;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;

class AffineEquationTest {

    private static Optional<AffineEquation> equation(String fn) {
        return AffineEquation.of(RealExpression.of(fn), RealExpression.of("asin"), 1, new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "asin(x), 0, 1.5707963267948966, 1", "acos(x), 1.5707963267948966, 0, -1",
            "2*acos(x), 3.141592653589793, 0, -2", "3*asin(-x), 0, -4.71238898038469, -3",
            "acos(-x), 1.5707963267948966, 3.141592653589793, 1" })
    void isFoundFromValues(String fn, double constant, double end, float slope) {
        assertThat(equation(fn)).hasValueSatisfying(found -> {
            assertThat(found.constant().doubleValue()).isEqualTo(constant);
            assertThat(found.at(RealExpression.of("pi/2").at(0.0, 40)).doubleValue()).isEqualTo(end);
            assertThat(found.slope()).isEqualTo(slope);
            assertThat(found.isOdd()).isEqualTo(constant == 0);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin", "exp", "x", "sqrt(1-x)", "atan", "asin(x)+0.000000000000000001*x", "asin(x/2)", "1",
            "log", "atanh" })
    void othersDoNotObeyIt(String fn) {
        assertThat(equation(fn)).isEmpty();
    }
}
