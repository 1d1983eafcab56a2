package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.cli.GeneratedExpressions.DomainKind;
import dev.ulpforge.driver.cli.GeneratedExpressions.Wanted;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.DomainException;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Any expression that parses ends in a kernel, a miss or a refusal, in time: no worker is killed, none runs out of
 * memory, none shows a defect. {@code -Dany.seed=2 -Dany.from=100 -Dany.count=20} chooses others. A worker takes at most
 * 10 s more than its budget; {@code -Dany.late=60} gives a slow machine more than 30.
 */
class AnyExpressionTest {
    private static final long SEED = Long.getLong("any.seed", 1);
    private static final int FROM = Integer.getInteger("any.from", 0);
    private static final int COUNT = Integer.getInteger("any.count", GeneratedExpressions.PERIOD);
    private static final int BUDGET = Integer.getInteger("any.budget", 3);
    private static final int LATE = Integer.getInteger("any.late", 30);
    private static final long FEW = 1 << 24;
    private static final Pattern ID = Pattern.compile("ULP[0-9]{3}");
    private static final List<String> TELLTALES = List.of("\tat ", "Exception", "a defect");

    @TempDir
    private Path directory;

    /** How a command ended. */
    private record Ending(int index, Wanted wanted, CommandRun run, double seconds) {
        /** {@return whether it ended in time} Only the proof for all floats may go on beyond the budget. */
        boolean isInTime() {
            return wanted.kind() == DomainKind.ALL || seconds < BUDGET + LATE;
        }

        boolean isGood() {
            Set<ExitCode> good = wanted.kind() == DomainKind.WRONG
                    ? Set.of(ExitCode.USAGE)
                    : Set.of(ExitCode.OK, ExitCode.MISSED, ExitCode.USAGE);
            return isInTime() && good.contains(ExitCode.ofWorker(run.status()))
                    && TELLTALES.stream().noneMatch(run.err()::contains);
        }

        /** {@return "proven", or the ID of the message} */
        String kind() {
            Matcher id = ID.matcher(lastLine());
            return run.status() == 0 ? "proven" : id.find() ? id.group() : "status " + run.status();
        }

        private String lastLine() {
            return run.err().lines().reduce((first, second) -> second).orElse("");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d\t%s\t%.0f s\t%s\t%s\t%s\t%s", index, kind(), seconds, wanted.fn(),
                    wanted.domain(), String.join(" ", wanted.demands()), run.status() == 0 ? "" : lastLine());
        }
    }

    @Tag("long")
    @Test
    void endsAsItShould() {
        List<Wanted> wanted = new GeneratedExpressions(SEED).stream().skip(FROM).limit(COUNT).toList();
        List<Ending> faults = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Ending ending = forge(FROM + i, wanted.get(i));
            System.out.println(ending);
            counts.merge(ending.kind(), 1, Integer::sum);
            if (!ending.isGood()) {
                faults.add(ending);
            }
        }
        System.out.println(counts);
        assertThat(faults).isEmpty();
    }

    private Ending forge(int index, Wanted wanted) {
        List<String> words = new ArrayList<>(List.of("forge", "--domain=" + wanted.domain(), "--budget", BUDGET + "s",
                "--name", "f" + index, "--out", directory.toString()));
        words.addAll(wanted.demands());
        words.addAll(List.of("--", wanted.fn()));
        long start = System.nanoTime();
        CommandRun run = CommandRun.of(wanted.kind() == DomainKind.WRONG ? CommandRun.NONE : CommandRun.REAL,
                words.toArray(String[]::new));
        return new Ending(index, wanted, run, (System.nanoTime() - start) * 1e-9);
    }

    @Test
    void expressionsAreAllOfTheLanguage() {
        List<Wanted> some = new GeneratedExpressions(1).stream().limit(GeneratedExpressions.PERIOD).toList();
        assertThat(some).extracting(Wanted::fn).doesNotHaveDuplicates()
                .allSatisfy(fn -> assertThatCode(() -> Expression.parse(fn)).doesNotThrowAnyException());
        Set<String> names = some.stream().flatMap(each -> Pattern.compile("[a-z][a-z0-9]*(?=\\()").matcher(each.fn())
                .results()).map(each -> each.group()).collect(Collectors.toCollection(HashSet::new));
        assertThat(names).containsAll(Arrays.stream(Function.values()).map(Function::toString).toList());
    }

    @Test
    void mostDomainsAreNarrow() {
        List<Wanted> some = new GeneratedExpressions(1).stream().limit(GeneratedExpressions.PERIOD).toList();
        assertThat(some).filteredOn(each -> each.kind() == DomainKind.ALL).hasSize(20);
        assertThat(some).filteredOn(each -> each.kind() == DomainKind.NARROW).hasSize(266)
                .allSatisfy(each -> assertThat(Domain.parse(each.domain()).size()).isBetween(1L, FEW));
        assertThat(some).filteredOn(each -> each.kind() == DomainKind.WRONG).hasSize(14).allSatisfy(
                each -> assertThatThrownBy(() -> Domain.parse(each.domain())).isInstanceOf(DomainException.class));
    }

    @Test
    void whatIsNoDomainIsRefusedBeforeAnyWorkerStarts() {
        assertThat(new GeneratedExpressions(1).stream().limit(GeneratedExpressions.PERIOD)
                .filter(each -> each.kind() == DomainKind.WRONG).map(each -> forge(0, each))).hasSize(14)
                .allMatch(ending -> ending.isGood() && ending.kind().equals("ULP203"));
    }
}
