package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Any expression that parses ends in a kernel, a miss or a refusal: no worker is killed, none runs out of memory, none shows a
 * defect. {@code -Dany.seed=2 -Dany.from=100 -Dany.count=20} chooses others.
 */
class AnyExpressionTest {
    private static final long SEED = Long.getLong("any.seed", 1);
    private static final int FROM = Integer.getInteger("any.from", 0);
    private static final int COUNT = Integer.getInteger("any.count", 300);
    private static final String BUDGET = System.getProperty("any.budget", "3s");
    private static final Set<Integer> GOOD = Set.of(ExitCode.OK.status(), ExitCode.MISSED.status(),
            ExitCode.USAGE.status());

    private static final List<String> TELLTALES = List.of("\tat ", "Exception", "a defect");

    @TempDir
    private Path directory;

    @Tag("long")
    @Test
    void endsAsItShould() {
        List<String> faults = new ArrayList<>();
        List<GeneratedExpressions.Wanted> wanted = new GeneratedExpressions(SEED).stream().skip(FROM).limit(COUNT)
                .toList();
        for (int i = 0; i < wanted.size(); i++) {
            GeneratedExpressions.Wanted each = wanted.get(i);
            long start = System.nanoTime();
            CommandRun run = CommandRun.of(CommandRun.REAL, "forge", "--max-ulp", "1", "--domain=" + each.domain(),
                    "--budget", BUDGET, "--name", "f" + i, "--out", directory.toString(), "--", each.fn());
            String last = run.err().lines().reduce((first, second) -> second).orElse("");
            System.out.printf(Locale.ROOT, "%d\t%d\t%.0f s\t%s\t%s\t%s%n", FROM + i, run.status(),
                    (System.nanoTime() - start) * 1e-9, each.fn(), each.domain(), last);
            if (!GOOD.contains(run.status()) || TELLTALES.stream().anyMatch(run.err()::contains)) {
                faults.add("%s on %s: status %d, %s".formatted(each.fn(), each.domain(), run.status(), last));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void expressionsAreAllOfTheLanguage() {
        List<GeneratedExpressions.Wanted> some = new GeneratedExpressions(1).stream().limit(300).toList();
        assertThat(some).extracting(GeneratedExpressions.Wanted::fn).doesNotHaveDuplicates()
                .allSatisfy(fn -> assertThatCode(() -> Expression.parse(fn)).doesNotThrowAnyException());
    }
}
