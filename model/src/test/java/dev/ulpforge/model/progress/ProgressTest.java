package dev.ulpforge.model.progress;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {
    private final List<String> heard = new ArrayList<>();
    private final Progress whole = (fraction, text) -> {
        heard.add(fraction + " " + text);
        return fraction < 0.75;
    };

    @Test
    void aPartIsAtItsFractionOfTheWhole() {
        Progress part = whole.part(0.5, 1);
        assertThat(part.at(0, "a")).isTrue();
        assertThat(part.at(0.5, "b")).isFalse();
        assertThat(part.at(1, "c")).isFalse();
        assertThat(heard).containsExactly("0.5 a", "0.75 b", "1.0 c");
    }

    @Test
    void labelsStandFirst() {
        assertThat(whole.labelled("proof: ").part(0, 0.5).labelled("exp ").at(0.5, "x")).isTrue();
        assertThat(heard).containsExactly("0.25 proof: exp x");
    }

    @Test
    void silenceEndsNothing() {
        assertThat(Progress.SILENT.part(0, 0.5).labelled("x").at(1, "")).isTrue();
    }
}
