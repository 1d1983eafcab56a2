package dev.ulpforge.search.scheme.exponential;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExponentialSeriesTest {

    private static double value(ExponentialSeries series, double x) {
        return series.at(x, 30).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(doubles = { -0.7, -0.01, 0.2, 1.5 })
    void partsOfTheExponential(double x) {
        assertThat(value(new ExponentialSeries(0, 1, -3), x)).isCloseTo(Math.exp(-3 * x), within(1e-13));
        assertThat(value(new ExponentialSeries(2, 1, -3), x) * x * x)
                .isCloseTo(Math.expm1(-3 * x) + 3 * x, within(1e-13));
        assertThat(1 + x * x * value(new ExponentialSeries(2, 2, 1), x * x)).isCloseTo(Math.cosh(x), within(1e-14));
        assertThat(x + x * x * x * value(new ExponentialSeries(3, 2, 1), x * x))
                .isCloseTo(Math.sinh(x), within(1e-14));
    }
}
