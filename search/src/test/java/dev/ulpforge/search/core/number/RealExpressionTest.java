package dev.ulpforge.search.core.number;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RealExpressionTest {

    @Test
    void agreesWithPowerSeries() {
        check(RealExpression.of("exp2(x)"), Functions.EXP2, 0.3, 1);
        check(RealExpression.of("log2(x)"), Functions.LOG2, 1 + 0x1p-50, 1.7);
        check(RealExpression.of("cos(x)"), Functions.COS, 0.1, 1.5);
        check(RealExpression.of("erf(x)"), Functions.ERF, 0.25, 1.9);
    }

    @Test
    void evaluatesArithmetic() {
        BigDecimal y = RealExpression.of("(x^3 - 2*x)/(0.5 + max(x, 1))^-1").at(2.0, 50);
        assertThat(y.subtract(BigDecimal.TEN).abs()).isLessThan(new BigDecimal("1e-48"));
    }

    @Test
    void saysWhereThereIsNoValue() {
        assertThatThrownBy(() -> RealExpression.of("log(x)").at(-1.0, 20)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("has no value");
        assertThatThrownBy(() -> RealExpression.of("exp(x)").at(1000, 20)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("range of double");
        assertThatThrownBy(() -> RealExpression.of("exp(x)").at(-1000, 20)).isInstanceOf(ArithmeticException.class);
    }

    private static void check(RealFunction a, RealFunction b, double... points) {
        for (double x : points) {
            BigDecimal exact = b.at(x, 45);
            assertThat(a.at(x, 40).subtract(exact).abs()).isLessThan(exact.abs().movePointLeft(39));
        }
    }
}
