package dev.ulpforge.worker;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerMessageTest {

    @Property(seed = "1")
    void whatIsSaidIsHeard(@ForAll @DoubleRange(max = 1) double fraction, @ForAll String text) {
        String word = "ULP" + text.length();
        for (WorkerMessage line : new WorkerMessage[]{ new WorkerMessage.Result(text),
                new WorkerMessage.Error(word, text) }) {
            assertThat(WorkerMessage.parse(line.line())).contains(line);
        }
        WorkerMessage.Progress step = new WorkerMessage.Progress(fraction, text);
        assertThat(WorkerMessage.parse(step.line())).get().isInstanceOfSatisfying(WorkerMessage.Progress.class,
                heard -> {
                    assertThat(heard.text()).isEqualTo(step.text());
                    assertThat(heard.fraction()).isBetween(fraction - 1e-4, fraction + 1e-4);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "progress", "progress 0.5", "progress x y", "progress 1.5 y", "progress NaN y",
            "result",
            "error ULP201", "error  text", "Result x", " result x", "WARNING: Using incubator modules" })
    void anythingElseIsNoLineOfTheWire(String line) {
        assertThat(WorkerMessage.parse(line)).isEmpty();
    }
}
