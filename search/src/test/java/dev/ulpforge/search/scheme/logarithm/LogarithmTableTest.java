package dev.ulpforge.search.scheme.logarithm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogarithmTableTest {
    private static final LogarithmicEquation LOG = new LogarithmicEquation(Math.log(2));

    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "3, 1", "3, 2", "4, 3", "5, 2" })
    void sumsAreExactAndEntriesAlmost(int tableBits, int merged) {
        LogarithmTable table = LogarithmTable.exact(LOG, new SignificandIntervals(tableBits, merged));
        for (int k = 0; k < table.cells().size(); k++) {
            assertThat(table.values().get(k)).isCloseTo((float) (-Math.log(table.inverses().get(k)) / table.factor()),
                    within(1e-9f));
            for (int e = -150; e <= 152; e++) {
                double sum = e * (double) table.step() + table.values().get(k);
                assertThat((double) (float) sum).isEqualTo(sum);
            }
        }
        assertThat(table.step() * (double) table.factor()).isCloseTo(Math.log(2), within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "3, 1", "3, 2", "4, 3", "5, 2" })
    void oneIsWellInsideOfItsCell(int tableBits, int merged) {
        SignificandIntervals cells = new SignificandIntervals(tableBits, merged);
        int k = 0;
        while (cells.lower(k + 1) <= 1) {
            k++;
        }
        assertThat(cells.isOne(k)).isTrue();
        LogarithmTable table = LogarithmTable.exact(LOG, cells);
        assertThat((float) table.inverses().get(k)).isEqualTo(1);
        assertThat((float) table.values().get(k)).isZero();
        assertThat(table.leastReduced()).isNegative();
        assertThat(table.greatestReduced()).isLessThan(1.4 * merged / cells.size() / 2);
        assertThat(cells.lower(cells.size())).isEqualTo(2 * cells.lower(0));
    }
}
