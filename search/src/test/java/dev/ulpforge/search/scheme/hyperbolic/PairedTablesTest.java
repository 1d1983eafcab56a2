package dev.ulpforge.search.scheme.hyperbolic;

import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PairedTablesTest {

    private static Interpreter part(PairedTables tables, Function<PairedTables.Reduced, F32> part) {
        ProgramBuilder b = new ProgramBuilder();
        return Interpreter.of(b.build(part.apply(tables.of(b.x()))));
    }

    /** Sums and differences of both exponentials have no error to speak of where they are all but 1, and all but 0. */
    @ParameterizedTest
    @CsvSource({ "0.5, 1, 3", "0.5, 1, 5", "4, 0.5, 4" })
    void pairsAreAccurateNearZero(double factor, double rate, int bits) {
        PairedTables tables = new TableShifts(PairedTables.of(factor, rate, bits)).paired();
        Interpreter sum = part(tables, in -> in.up(0).plus(in.down()));
        Interpreter difference = part(tables, in -> in.up(0).minus(in.down()));
        Interpreter t = part(tables, PairedTables.Reduced::t);
        double step = Math.log(2) / rate / (1 << bits);
        for (int n = 0; n < 1 << bits; n++) {
            float x = (float) (n * step);
            double c = rate * x - t.at(x);
            assertThat(Math.abs(rate * x - n * step * rate - t.at(x))).isLessThan(0x1p-8);
            assertThat(sum.at(x) / factor).isCloseTo(2 * Math.cosh(c), within(0x1p-30));
            assertThat(difference.at(x) / factor).isCloseTo(2 * Math.sinh(c), within(0x1p-30));
        }
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "0.01, 0", "0.05, -1" })
    void partsOfTheSmallArgumentBelongTogether(float x, int sign) {
        PairedTables tables = new TableShifts(PairedTables.of(0.5, 1, 4)).paired();
        float exact = part(tables, PairedTables.Reduced::exact).at(x);
        float tail = part(tables, PairedTables.Reduced::tail).at(x);
        assertThat(part(tables, PairedTables.Reduced::t).at(x)).isEqualTo(exact + tail);
        assertThat(Math.abs(tail)).isLessThan(0x1p-9f);
        assertThat(sign == 0 ? tail == 0 : tail != 0).isTrue();
    }
}
