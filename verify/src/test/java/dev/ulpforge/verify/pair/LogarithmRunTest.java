package dev.ulpforge.verify.pair;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class LogarithmRunTest {
    private static final double LINEAR = 2 / Math.log(2);
    private static final float FROM = 1 - 0x1p-9f;
    private static final float TO = 1 + 0x1p-9f;

    /** With one term of the series in (m - 1)/(m + 1), below 2^-10 here, the next is 2^-20/3 of the value. */
    private static LogarithmRun terms(double... coefficients) {
        F64 m = new ProgramBuilder().wideX();
        F64 one = m.program().f64(1);
        F64 s = m.minus(one).dividedBy(m.plus(one));
        List<Double> list = Arrays.stream(coefficients).boxed().toList();
        return new LogarithmRun(s.times(PairProgram.polynomial(list, s.times(s))));
    }

    @Test
    void whatASeriesLeavesOutIsItsError() {
        assertThat(terms(LINEAR).error(FROM, TO)).isBetween(0.99 * 0x1p-20 / 3, 1.02 * 0x1p-20 / 3);
        assertThat(terms(LINEAR, LINEAR / 3).error(FROM, TO)).isBetween(0.99 * 0x1p-40 / 5, 1.02 * 0x1p-40 / 5);
    }

    @Test
    void aConstantThatIsOffIsSeen() {
        assertThat(terms(LINEAR * (1 + 0x1p-30), LINEAR / 3).error(FROM, TO)).isBetween(0.99 * 0x1p-30, 1.01 * 0x1p-30);
    }

    @Test
    void theLogarithmOfOneHasToBeZero() {
        F64 m = new ProgramBuilder().wideX();
        F64 off = m.minus(m.program().f64(1 - 0x1p-40));
        assertThat(new LogarithmRun(off).error(FROM, TO)).isInfinite();
    }
}
