package dev.ulpforge.driver.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.search.timing.Timing;
import dev.ulpforge.search.timing.TypicalInputs;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void columnsAreAligned() {
        assertThat(Table.of("", "b", "c").with("long", "2", "").with("x", "22", "3")).hasToString("""
                      b   c
                long  2
                x     22  3
                """);
    }

    @Test
    void aResultSurvivesTheWire() {
        BenchResult result = BenchResult.of(new TypicalInputs(-10, 10).words(4096, "floats"),
                List.of(new Timing("Ulpforge", List.of(0.1)), new Timing("(float) Math.exp(x)", List.of(3.5))));
        BenchResult back = BenchResult.parse(ResultLines.split(ResultLines.joined(result.lines())));
        assertThat(back.rows()).isEqualTo(result.rows());
        assertThat(back.inputs()).isEqualTo("4,096 floats in [-10.0, 10.0]");
        assertThat(back.rows().get(1).factor()).isEqualTo(35);
        assertThat(back.table()).hasToString("""
                                     ns/element  spread  Ulpforge is faster by
                Ulpforge             0.100       0 %
                (float) Math.exp(x)  3.500       0 %     35.0
                """);
    }
}
