package dev.ulpforge.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchOrderTest {
    private static final SearchOrder ORDER = new SearchOrder("x * exp(-x)", "1.5", "[0, 1]", -7, Duration.ofMinutes(2),
            3, Path.of("some where"));

    /** {@return what words give after their flag and verb} */
    private static Map<String, String> options(List<String> words) {
        assertThat(words).startsWith(WorkerCommand.SEARCH_FLAG, SearchOrder.VERB);
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < words.size(); i += 2) {
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }

    @Test
    void wordsAreReadBack() {
        assertThat(SearchOrder.of(options(ORDER.words()))).isEqualTo(ORDER);
        assertThat(SearchOrder.of(options(ORDER.at("intel:512").words()))).isEqualTo(ORDER.at("intel:512"));
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, String> options = options(ORDER.words());
        options.remove("--domain");
        assertThatThrownBy(() -> SearchOrder.of(options)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--domain is missing");
    }
}
