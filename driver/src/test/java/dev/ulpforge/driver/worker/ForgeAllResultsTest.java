package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.worker.SearchOrder;

import static org.assertj.core.api.Assertions.assertThat;

class ForgeAllResultsTest {
    private final List<String> said = new ArrayList<>();
    private final ForgeAllResults results = new ForgeAllResults(
            List.of(search("exp(x)"), search("x * log(x)"), search("sinc(x)")),
            (_, text) -> said.add(text), Object::toString);

    private static Forging search(String fn) {
        List<String> words = new SearchOrder(fn, "1", "", 1, Duration.ofSeconds(1), 1, Path.of("locks")).words();
        return new Forging(words.subList(words.indexOf(SearchOrder.VERB), words.size()));
    }

    @Test
    void namesWhatCameLast() {
        results.goesOn(0);
        results.arrived(1, new Forging.Outcome.Forged("lock"));
        results.goesOn(0.3);
        results.arrived(0, new Forging.Outcome.Failed("none came near"));
        results.goesOn(0.6);

        assertThat(said).containsExactly("0 of 3 kernels found", "1 of 3 kernels found, last found: x * log(x)",
                "1 of 3 kernels found, 1 not, last not found: exp(x)");
    }

    @Test
    void searchesThatDidNotEndAreNamed() {
        results.arrived(1, new Forging.Outcome.Forged("lock"));

        assertThat(results.lines()).containsExactly("failed: exp(x): the search was interrupted", "Forged[lock=lock]",
                "failed: sinc(x): the search was interrupted");
    }
}
