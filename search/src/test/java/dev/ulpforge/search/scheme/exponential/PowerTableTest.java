package dev.ulpforge.search.scheme.exponential;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class PowerTableTest {
    private static final double LN2 = Math.log(2);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void shiftMakesTheTableMoreAccurate(int bits) {
        PowerTable plain = new PowerTable(1, LN2, bits, 0);
        PowerTable shifted = PowerTable.of(1, LN2, bits);
        assertThat(shifted.error()).isLessThan(plain.error() / 1.5);
        assertThat(Math.abs(shifted.shift())).isLessThan(plain.halfWidth() / 4);
    }

    @Test
    void withoutTableNothingIsShifted() {
        assertThat(PowerTable.of(1, LN2, 0).shift()).isZero();
    }

    /** The two parts give x back, in the whole fast region: the bits of r and s that are lost are of the last place. */
    @ParameterizedTest
    @CsvSource({ "1, 1, 0", "1, 1, 3", "-0.375, 0.6931471805599453, 0", "1, 0.6931471805599453, 5",
            "1024, -0.2, 2" })
    void partsBelongTogether(double factor, double period, int bits) {
        PowerTable table = PowerTable.of(factor, period, bits);
        Interpreter s = Interpreter.of(part(table, true));
        Interpreter r = Interpreter.of(part(table, false));
        float end = table.fast().high();
        for (int i = -1000; i <= 1000; i++) {
            float x = end * i / 1000;
            assertThat((double) Math.abs(r.at(x))).isLessThanOrEqualTo(table.halfWidth());
            double exact = factor * Math.pow(2, ((double) x - r.at(x) + table.shift()) / period);
            assertThat(s.at(x) / exact).isBetween(1 - 0x1p-23, 1 + 0x1p-23);
        }
    }

    private static Program part(PowerTable table, boolean isS) {
        ProgramBuilder b = new ProgramBuilder();
        PowerTable.Reduced reduced = table.of(b.x());
        return b.build(isS ? reduced.s() : reduced.r());
    }
}
