package dev.ulpforge.verify.prover;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts cover their cell, and each cut makes progress. */
class CellCutterTest {

    /** At 1 a sum changes its binade, so that there is a border; in the second cell there is none. */
    @ParameterizedTest
    @CsvSource({ "0.999, 1.5", "1.2, 1.3" })
    void partsAreAtMostHalves(double low, double high) {
        InputCell cell = InputCell.between(Format.BINARY64, low, high);
        List<InputCell> parts = smaller(cell, 1);
        assertThat(parts.getFirst().first()).isEqualTo(cell.first());
        assertThat(parts.getLast().last()).isEqualTo(cell.last());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).size()).isLessThanOrEqualTo(cell.size() / 2 + 1);
            assertThat(i == 0 || parts.get(i).first() == parts.get(i - 1).last() + 1).isTrue();
        }
    }

    private static List<InputCell> smaller(InputCell cell, double bound) {
        return new CellCutter(DoubleLog.code(), new ExactFunction(Expression.parse("log")), new FormArithmetic(9, 140))
                .smaller(cell, bound).stream().sorted(Comparator.comparingLong(InputCell::first)).toList();
    }

    /** The logarithm passes 1/2; that matters if the bound is one of rounding errors. */
    @Test
    void bordersAreThoseOfRoundingErrorsThatMatter() {
        InputCell cell = InputCell.between(Format.BINARY64, 1.6, 1.7);
        assertThat(smaller(cell, 1)).hasSizeGreaterThan(2);
        assertThat(smaller(cell, 1000)).hasSize(2);
    }
}
