package dev.ulpforge.worker;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WireLineTest {

    @Property
    void whatIsSaidIsHeard(@ForAll @DoubleRange(max = 1) double fraction, @ForAll String text) {
        String word = "ULP" + text.length();
        for (WireLine line : new WireLine[]{ new WireLine.Result(text), new WireLine.Error(word, text) }) {
            assertThat(WireLine.parse(line.line())).contains(line);
        }
        WireLine.Progress step = new WireLine.Progress(fraction, text);
        assertThat(WireLine.parse(step.line())).get().isInstanceOfSatisfying(WireLine.Progress.class, heard -> {
            assertThat(heard.text()).isEqualTo(step.text());
            assertThat(heard.fraction()).isBetween(fraction - 1e-4, fraction + 1e-4);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "progress", "progress 0.5", "progress x y", "progress 1.5 y", "progress NaN y",
            "result",
            "error ULP201", "error  text", "Result x", " result x", "WARNING: Using incubator modules" })
    void anythingElseIsNoLineOfTheWire(String line) {
        assertThat(WireLine.parse(line)).isEmpty();
    }
}
