package dev.ulpforge.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.progress.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadlineTest {

    @Test
    void theTimeLeftIsTold() {
        List<String> lines = new ArrayList<>();
        assertThat(new Deadline(Duration.ofDays(1), (fraction, text) -> lines.add(fraction + " " + text))
                .at(0.5, "tuning")).isTrue();
        assertThat(lines).singleElement().asString().matches("0\\.5 tuning, 863[0-9]{2} s of the budget left");
    }

    @Test
    void anExhaustedBudgetIsOver() {
        assertThat(new Deadline(Duration.ZERO, Progress.SILENT).isOver()).isTrue();
        assertThat(new Deadline(Duration.ofDays(1), Progress.SILENT).isOver()).isFalse();
    }

    @Test
    void aProgressThatSaysNoEndsTheSearch() {
        Deadline deadline = new Deadline(Duration.ofDays(1), (fraction, text) -> false);
        assertThatThrownBy(() -> deadline.at(0.5, "")).isInstanceOf(CancellationException.class);
    }
}
