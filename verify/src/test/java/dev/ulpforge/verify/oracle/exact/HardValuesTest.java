package dev.ulpforge.verify.oracle.exact;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.symbolic.UndecidedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Values that are lost where a part is huge or tiny, or zero behind an irrational number. */
class HardValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "log(1 + exp(x)); 0x1p38; 0x1p38", "log(1 + exp(x)); 3e38; 3e38",
            "-log(1 + exp(-x)); -0x1.2ced32p126; -0x1.2ced32p126", "log(cosh(x)); 1e12; 1e12",
            "log(cosh(x)); 1e-22; 0x1p-147", "log(expm1(x)); 1e30; 1e30", "log(expm1(x)); 0x1.62e43p-1; 0x1.05c61p-28",
            "exp(x^2) * erfc(x); 1e6; 5.641896e-7", "exp(x^2) * erfc(x); 1e30; 0x1.6e2e12p-101",
            "exp(x^2) * erfc(x); -0x1.2c3958p3; 0x1.fc09b6p127",
            "(exp(x) - exp(-x)) / (exp(x) + exp(-x)); 1e12; 1", "(exp(x) - exp(-x)) / (exp(x) + exp(-x)); -3e38; -1",
            "exp(exp(x)) / exp(exp(x)); 3e38; 1", "log(log(exp(exp(x)))); 3e38; 3e38",
            "log(exp(x) + exp(-x)) - x; -1e10; 2e10", "log(1 + exp(-x)) * exp(x); 1e20; 1",
            "log(gamma(x)) / lgamma(x); 1e30; 1", "log(erfc(x)); 0x1p50; -0x1p100", "log(normcdf(x)); -1e10; -5e19",
            "log(sigmoid(x)); -1e20; -1e20", "log(1 - tanh(x)); 1e20; -2e20", "sqrt(exp(x)) * exp(-x / 2); 1e38; 1",
            "exp(x)^0.25 / exp(x / 4); 1e38; 1", "log(sinh(x)) - log(cosh(x)) + 1; 1e30; 1",
            "x * log1p(1 / x); 1e38; 1", "sqrt(x^2 + 1) - x; 1e30; 5e-31",
            "besseli1(x) / besseli0(x); -1e30; -1", "log(besseli0(x)); -1e10; 9999999988",
            "log(besseli0(x)); 3e38; 3e38",
            "exp(-x) * besseli1(x); 1e20; 3.9894227e-11", "exp(x) * besseli0(x); -3e38; 2.3032943e-20",
            "sin(x * pi / 180); 180; 0", "sin(x * pi / 180); -360; -0",
            "sin(x * pi / 180); 0x1.67fffep7; 2.66316109e-7",
            "cos(x * pi / 180); 90; 0", "cos(x * pi / 180); 60; 0.5", "log(tan(pi/4 + x/2)); 0; 0",
            "log(tan(pi/4 + x/2)); 1e-20; 1e-20", "acos(x) - pi / 2; 0; 0", "acos(x) - pi / 2; 1e-10; -1e-10",
            "1 / sin(x * pi); 3; Infinity", "log(exp(x)) - x; 1; 0", "sin(x)^2 + cos(x)^2 - 1; 0.3; 0",
            "exp(x) * exp(-x) - 1; 7; 0", "sqrt(x) - sqrt(2) * sqrt(3); 6; 0", "log(8) / log(2) - x; 3; 0",
            "tan(x * pi / 180) - 1; 45; 0", "tan(x * pi / 180); 270; -Infinity", "asin(x) - pi / 6; 0.5; 0",
            "softplus(x) - softplus(-x) - x; 2; 0" })
    void isKnown(String fn, String x, String want) {
        Value v = assertTimeout(Duration.ofSeconds(10),
                () -> new ExactFunction(Expression.parse(fn)).value(Float.parseFloat(x), 80));
        float got = switch (v) {
            case Value.Undefined() -> Float.NaN;
            case Value.Infinite(int sign) -> sign * Float.POSITIVE_INFINITY;
            case Value.Zero(int sign) -> sign * 0f;
            default -> (float) v.ball(80).doubleValue();
        };
        assertThat(got).isEqualTo(Float.parseFloat(want));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sin(exp(x))", "cos(exp(exp(x)))" })
    void isRefusedByName(String fn) {
        assertThatThrownBy(() -> new ExactFunction(Expression.parse(fn)).value(1e30f, 80))
                .isInstanceOf(UndecidedException.class).hasMessageContaining("x = 0x1.93e594p99");
    }
}
