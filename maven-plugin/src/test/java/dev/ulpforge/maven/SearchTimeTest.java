package dev.ulpforge.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchTimeTest {

    @ParameterizedTest
    @CsvSource({ "1, 1", "60, 60", "60s, 60", "30m, 1800", "24h, 86400" })
    void isATime(String text, long seconds) throws MojoFailureException {
        assertThat(SearchTime.of(text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "0", "-1", "1.5", "1d", "25h", "86401", "9999999", "1 m", "m" })
    void isNoneOtherwise(String text) {
        assertThatThrownBy(() -> SearchTime.of(text))
                .hasMessageStartingWith("ULP310: <budget>" + text + ": is not a time");
    }
}
