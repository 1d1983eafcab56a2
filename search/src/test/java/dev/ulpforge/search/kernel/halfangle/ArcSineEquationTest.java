package dev.ulpforge.search.kernel.halfangle;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.RealExpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ArcSineEquationTest {

    private static Optional<ArcSineEquation> law(String fn) {
        return ArcSineEquation.of(RealExpression.of(fn), new Random(1));
    }

    @ParameterizedTest
    @CsvSource({ "asin(x), 0, 1.5707963267948966, 1", "acos(x), 1.5707963267948966, 0, -1",
            "2*acos(x), 3.141592653589793, 0, -2", "3*asin(-x), 0, -4.71238898038469, -3",
            "acos(-x), 1.5707963267948966, 3.141592653589793, 1" })
    void arcSinesObeyIt(String fn, double middle, double end, float slope) {
        assertThat(law(fn)).hasValueSatisfying(found -> {
            assertThat(found.middle().doubleValue()).isEqualTo(middle);
            assertThat(found.end().doubleValue()).isEqualTo(end);
            assertThat(found.slope()).isEqualTo(slope);
            for (double x : new double[]{ -1, -0.75, -0.5, 0.25, 0.9999999, 1 }) {
                assertThat(found.at(x)).isCloseTo(RealExpression.of(fn).at(x).hi(), within(1e-15));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin", "exp", "x", "sqrt(1-x)", "atan", "asin(x)+0.000000000000000001*x", "asin(x/2)", "1",
            "log", "atanh" })
    void othersDoNot(String fn) {
        assertThat(law(fn)).isEmpty();
    }
}
