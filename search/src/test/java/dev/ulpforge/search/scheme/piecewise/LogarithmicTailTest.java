package dev.ulpforge.search.scheme.piecewise;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogarithmicTailTest {

    private static OracleValues values(String fn) {
        return OracleValues.of(Oracle.of(Expression.parse(fn), Domain.parse("[1, 0x1p127]")));
    }

    @Test
    void whatComesCloseToALogarithmGrowsByItsStep() {
        LogarithmicTail growth = LogarithmicTail.of(values("asinh(x)"), 10, 0x1p127f).orElseThrow();
        assertThat(growth.step()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(growth.exponent()).isBetween(8, 16);
    }

    @Test
    void powersAndSlowerGrowthHaveNoStep() {
        assertThat(LogarithmicTail.of(values("sqrt(x)"), 10, 0x1p127f)).isEmpty();
        assertThat(LogarithmicTail.of(values("log(1 + log(x))"), 10, 0x1p127f)).isEmpty();
    }
}
