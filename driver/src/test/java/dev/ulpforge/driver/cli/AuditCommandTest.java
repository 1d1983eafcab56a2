package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.audit.AuditRow;
import dev.ulpforge.driver.audit.AuditRows;
import dev.ulpforge.driver.audit.FlawedMath;
import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class AuditCommandTest {
    private static final String FLAWED = FlawedMath.class.getName();
    private static final String CLASS_PATH = FlawedMath.class.getProtectionDomain().getCodeSource().getLocation()
            .getPath();

    @TempDir
    private Path directory;
    private Path page;
    private Path rows;
    private final List<List<String>> workers = new ArrayList<>();

    @BeforeEach
    void names() {
        page = directory.resolve("new/accuracy.md");
        rows = directory.resolve("new/accuracy.txt");
    }

    /** A worker that has found the same of each library. */
    private WorkerOutcome row(List<String> words) {
        workers.add(words);
        List<String> found = new ArrayList<>();
        for (String library : words.get(words.indexOf("--library") + 1).split(",")) {
            found.add(String.join(" | ", words.get(words.indexOf("--function") + 1), "-", library, "JDK",
                    Platform.processor(), Platform.jdk(), "(float) Some.call(x)", "512",
                    "-", "2026-11-28", "0.5432", "0x1.8p3", "0x1.0p1", "0x1.1p1", "1000", "900", "0", "1",
                    "-0 for +0 at 0x1.0p0", "0", "-", "5.25"));
        }
        return new WorkerOutcome.Done(ResultLines.joined(found));
    }

    private CommandRun audit(String functions, String libraries) {
        return CommandRun.of((words, progress, limit) -> row(words), "audit", "--functions", functions, "--library",
                libraries, "--out", page.toString());
    }

    @Test
    void whatIsThereIsNotMeasuredAgain() throws IOException {
        assertThat(audit("sin", "math").status()).isZero();
        CommandRun run = audit("sin,exp", "math,strictmath");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("sin strictmath: at most 0.5432 ULP", "exp math: ").doesNotContain("sin math");
        assertThat(workers).hasSize(3).satisfiesExactly(first -> assertThat(first).containsSubsequence("sin", "math"),
                second -> assertThat(second).containsSubsequence("sin", "--library", "strictmath"),
                third -> assertThat(third).containsSubsequence("exp", "--library", "math,strictmath"));
        assertThat(AuditRows.parse(Files.readString(rows)).rows()).hasSize(4);
        assertThat(audit("exp,sin", "strictmath,math").out()).isEqualTo("page " + page + System.lineSeparator());
        assertThat(workers).hasSize(3);
    }

    /** One worker for all; what it writes down on the way is deleted at the end. */
    @Test
    void functionsAreAuditedSideBySide() throws IOException {
        Path checkpoint = directory.resolve("tasks");
        CommandRun run = CommandRun.of(CommandRun.HERE, "audit", "--functions", "sqrt,cbrt", "--library",
                "strictmath", "--domain", "[1, 1.001]", "--checkpoint", checkpoint.toString(), "--out",
                page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("sqrt strictmath: at most 0.5000 ULP", "cbrt strictmath: at most 0.");
        assertThat(AuditRows.parse(Files.readString(rows)).rows()).hasSize(2);
        assertThat(checkpoint).doesNotExist();
        CommandRun one = CommandRun.of(CommandRun.HERE, "audit", "--functions", "sqrt,cbrt", "--library",
                "strictmath", "--domain", "[1, 1.001]", "--out", directory.resolve("one.md").toString());
        assertThat(untimed(run)).isEqualTo(untimed(one)).hasSize(2);
        CommandRun narrow = CommandRun.of(CommandRun.NONE, "audit", "--library", "lanewise:256", "--checkpoint",
                checkpoint.toString(), "--out", page.toString());
        assertThat(narrow.err()).contains("ULP219: --library lanewise:256");
    }

    private static List<String> untimed(CommandRun run) {
        return run.out().lines().filter(line -> !line.startsWith("page "))
                .map(line -> line.substring(0, line.lastIndexOf(", "))).toList();
    }

    @Test
    void narrowVectorsHaveAWorkerOfTheirOwn() {
        assertThat(audit("tan", "math,lanewise:256,lanewise").status()).isZero();
        assertThat(workers).hasSize(2);
        assertThat(workers.get(0)).startsWith("audit").containsSubsequence("--library", "math,lanewise");
        assertThat(workers.get(1)).containsSubsequence("-XX:UseAVX=2", "audit", "--library", "lanewise:256", "--flags",
                "-XX:UseAVX=2");
    }

    @Test
    void thePageSaysWhatIsThereAndWhatIsNot() throws IOException {
        audit("cos", "math");
        String text = Files.readString(page);
        assertThat(text).contains("| | lanewise | lanewise:256 | lanewise:128 | math | strictmath | jafama |",
                "| cos | not run yet | not run yet | not run yet | 0.5432 (!) | not run yet |",
                "### math\n\nSuch as `(float) Some.call(x)`, in a JVM with vectors of 512 bits, 2026-11-28.",
                "| cos | 0.5432 | `0x1.8p3` | `0x1.0p1` | `0x1.1p1` | 100 (10.0 %) | -0 for +0 at 0x1.0p0 | none | 5.3 |")
                .doesNotContain("### strictmath");
    }

    @Test
    void aWorkerHasTheLockOfItsFunctionToCompareWith() throws IOException {
        Path lock = LockFixture.lockOfRoundedAbs(directory);
        CommandRun run = CommandRun.of((words, progress, limit) -> row(words), "audit", "--functions", "abs,sin",
                "--library", "math", "--rounded", lock.getParent().toString(), "--out", page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(workers.get(0)).containsSubsequence("--function", "abs", "--rounded", lock.toString());
        assertThat(workers.get(1)).containsSubsequence("--function", "sin").doesNotContain("--rounded");
    }

    @Test
    void aComparisonIsForEveryFloat() throws IOException {
        CommandRun run = CommandRun.of(CommandRun.NONE, "audit", "--rounded",
                LockFixture.lockOfRoundedAbs(directory).getParent().toString(),
                "--domain", "[1, 2]");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ulpforge: ULP213: --rounded").contains("--domain");
    }

    @Test
    void anInterruptedAuditKeepsItsRows() throws IOException {
        CommandRun run = CommandRun.of((words, progress, limit) -> workers.isEmpty()
                ? row(words)
                : new WorkerOutcome.Failed(dev.ulpforge.worker.ExitCode.DIED, "", "it was killed", List.of()), "audit",
                "--functions", "exp,sin", "--library", "math", "--out", page.toString());
        assertThat(run.status()).isEqualTo(14);
        assertThat(AuditRows.parse(Files.readString(rows)).rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "--functions, pow, ULP213", "--functions, sine, ULP213", "--library, mathe, ULP219",
            "--library, lanewise:64, ULP219", "--library, jafama, ULP219", "--library, org.example.Missing, ULP219",
            "--rounded, missing, ULP209", "--domain, '[2, 1]', ULP203", "--threads, 0, ULP213",
            "--out, accuracy.html, ULP213" })
    void whatMakesNoSenseIsRefused(String option, String value, String id) {
        CommandRun run = CommandRun.of(CommandRun.NONE, "audit", option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ulpforge: " + id + ": " + option).contains(value);
    }

    @Test
    void damagedRowsAreRefused() throws IOException {
        audit("sin", "math");
        String text = Files.readString(rows);
        for (String damaged : List.of(text.replace("0.5432", "0.54x"), text.replace("| 900 |", "| 900"),
                text + text.lines().skip(2).findFirst().orElseThrow() + "\n", text.replace("function |", "fn |"))) {
            Files.writeString(rows, damaged);
            CommandRun run = audit("sin", "math");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("ulpforge: ULP236: " + rows);
            assertThat(rows).hasContent(damaged);
        }
    }

    @Test
    void aPageOfSomeoneElseIsKept() throws IOException {
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# My notes\n");
        assertThat(audit("sin", "math").err()).startsWith("ulpforge: ULP215");
        assertThat(page).hasContent("# My notes\n");
    }

    /** With a real worker. */
    @Test
    void aLibraryOfOnesOwnIsAudited() throws IOException {
        CommandRun run = CommandRun.of(CommandRun.REAL, "audit", "--functions", "exp,sin", "--library", FLAWED,
                "--class-path", CLASS_PATH, "--domain", "[1, 1.001]", "--threads", "1", "--out", page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("sin " + FLAWED + ": no such function");
        AuditRows found = AuditRows.parse(Files.readString(rows));
        assertThat(found.rows().getFirst()).isInstanceOfSatisfying(AuditRow.Measured.class, row -> {
            assertThat(row.maxUlp().doubleValue()).isBetween(2.5, 3.5);
            assertThat(row.witness().input()).isEqualTo(1.0001f);
        });
        assertThat(Files.readString(page)).contains("### " + FLAWED, "| exp on [1, 1.001] | ");
    }

    /** With a real worker, 2^32 inputs. */
    @Tag("long")
    @Test
    void aLibraryIsComparedWithACorrectlyRoundedKernel() throws IOException {
        Path lock = LockFixture.lockOfRoundedAbs(directory);
        CommandRun run = CommandRun.of(CommandRun.REAL, "audit", "--functions", "abs", "--library", "math",
                "--rounded", lock.getParent().toString(), "--out", page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("abs math: at most 0.0000 ULP", " 0 of 4294967296 not correctly rounded");
    }
}
