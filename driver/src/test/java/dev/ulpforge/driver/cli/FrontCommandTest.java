package dev.ulpforge.driver.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.worker.FrontTask;
import dev.ulpforge.search.core.program.RealProgramText;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class FrontCommandTest {
    private static final String LINE = "[1-9][0-9]*\t[0-9]\\.[0-9]{4}e[-+][0-9]+\tv0 = input; [^\t]*; return v[0-9]+";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "--domain (0,1] --ops add,pow | --ops add,pow cannot be used here",
            "--domain (0,1] --max-ops 41 | --max-ops 41 cannot be used here",
            "--domain (0,1] --error both | --error both cannot be used here",
            "--domain (0,1] --cost free | --cost free cannot be used here",
            "--domain (0,1] --evaluations 0 | --evaluations 0 cannot be used here",
            "--domain (0,1] --islands 5000 | --islands 5000 cannot be used here",
            "--domain (0,1] --format xml | --format xml cannot be used here", "--domain (1,0] | --domain" })
    void badInputIsOneClearError(String options, String words) {
        CommandRun run = CommandRun.of(CommandRun.NONE, ("front exp2(x) " + options).split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("ulpforge: ULP2").contains(words).hasLineCount(1);
    }

    @Test
    void theWorkerGetsEveryOption() throws IOException {
        Path out = directory.resolve("f.tsv");
        Files.writeString(out, FrontTask.MARK + "\n1\t3.5e-02\tp\n");
        Files.writeString(directory.resolve("f.tsv.baselines"),
                FrontTask.MARK + "\ncost\ta\tb\tc\tform\n1\t2\t3\t4\tTaylor\n");
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            assertThat(arguments).containsExactly("front", "--fn", "exp", "--domain", "(0,1]", "--ops", "add,fma",
                    "--max-ops", "5", "--error", "absolute", "--cost", "model", "--seed", "7", "--budget", "60",
                    "--evaluations", "100000", "--islands", "16", "--out", out.toString(), "--baselines");
            assertThat(limit).isGreaterThan(Duration.ofSeconds(120));
            return new WorkerOutcome.Done(out.toString());
        }, "front", "exp", "--domain", "(0,1]", "--ops", "add,fma", "--max-ops", "5", "--error", "absolute", "--cost",
                "model", "--seed", "7", "--budget", "60s", "--evaluations", "100000", "--islands", "16", "--out",
                out.toString(), "--baselines");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("exp on (0,1], absolute error", "3.5e-02", "Taylor");
    }

    @Test
    void nothingThatIsNotOursIsReplaced() throws IOException {
        for (String name : List.of("f.tsv", "f.tsv.checkpoint", "f.tsv.baselines")) {
            Path out = directory.resolve("f.tsv");
            Path mine = Files.writeString(directory.resolve(name), "my own figures\n");
            String[] command = { "front", "exp2(x)", "--domain", "(0,1]", "--baselines", "--out", out.toString() };
            CommandRun run = CommandRun.of(CommandRun.NONE, command);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("ulpforge: ULP215: " + mine).contains("--force").hasLineCount(1);
            assertThat(mine).hasContent("my own figures");
            Files.delete(mine);
        }
    }

    @Test
    void aDirectoryIsNoFile() {
        CommandRun run = CommandRun.of(CommandRun.NONE, "front", "exp2(x)", "--domain", "(0,1]", "--out",
                directory.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ulpforge: ULP213: --out " + directory).contains("name a file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1/x|[-1,1]|0.0", "log(x)|[-1,1]|-1.0", "tan(x)|[0,3]|1.57" })
    void aPoleInTheDomainIsNamed(String fn, String domain, String where) {
        CommandRun run = front(fn, domain);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("ulpforge: ULP217: ", fn, "at x=" + where).doesNotContain("a defect");
    }

    @Test
    void aCheckpointOfAnotherSearchOrADamagedOneIsNamedAndCanBeReplaced() throws IOException {
        for (String text : List.of("ulpforge front checkpoint 2\nanother search\n1 1 1 9\n",
                "ulpforge front checkpoint 2\n", "ulpforge front checkpoint 9\n")) {
            Path checkpoint = Files.writeString(directory.resolve("f.tsv.checkpoint"), text);
            CommandRun run = front("exp2(x)", "(0,1]");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("ulpforge: ULP216: " + checkpoint, "--force").doesNotContain("a defect");
            assertThat(checkpoint).hasContent(text);
        }
        assertThat(front("exp2(x)", "(0,1]", "--force").status()).isZero();
    }

    private CommandRun front(String fn, String domain, String... more) {
        List<String> words = new ArrayList<>(
                List.of("front", fn, "--domain", domain, "--max-ops", "2", "--budget", "1s",
                        "--out", directory.resolve("f.tsv").toString()));
        words.addAll(List.of(more));
        return CommandRun.of(CommandRun.HERE, words.toArray(String[]::new));
    }

    @Test
    void tsvIsThreeColumnsAndNothingElse() throws IOException {
        Path out = directory.resolve("f.tsv");
        CommandRun run = CommandRun.of(CommandRun.HERE, "front", "exp2(x)", "--domain", "(0,1]", "--max-ops", "3",
                "--budget", "1s", "--format", "tsv", "--out", out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).isNotEmpty().allMatch(l -> l.matches(LINE));
        assertThat(lines.stream().map(l -> l.split("\t")[0])).doesNotHaveDuplicates();
        assertThat(lines).allMatch(l -> Integer.parseInt(l.split("\t")[0]) == RealProgramText.parse(l.split("\t")[2])
                .skeleton().size());
        assertThat(out).hasContent(FrontTask.MARK + "\n" + run.out());
        assertThat(directory.resolve("f.tsv.checkpoint")).doesNotExist();
    }

    @Test
    void baselinesAndChanceStandBesideTheFront() {
        CommandRun run = CommandRun.of(CommandRun.HERE, "front", "exp2(x)", "--domain", "(0,1]", "--max-ops", "3",
                "--budget", "1s", "--baselines", "--cost", "model", "--out", directory.resolve("f.tsv").toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("minimax rational (1, 1), continued fraction")
                .containsPattern(" cost +evolved +");
    }

    /** Killed without a chance to clean up, the search goes on where it was; with its budget used up, it prints. */
    @Test
    @Timeout(300)
    void aKilledSearchIsTakenUpAgain() throws IOException, InterruptedException {
        Path out = directory.resolve("f.tsv");
        Path checkpoint = directory.resolve("f.tsv.checkpoint");
        String[] command = { "front", "exp2(x)", "--domain", "(0,1]", "--max-ops", "1", "--islands", "2", "--format",
                "tsv", "--out", out.toString(), "--budget" };
        kill(command, "600s", true, () -> Files.exists(checkpoint));
        int before = epoch(checkpoint);
        kill(command, "600s", false, () -> epoch(checkpoint) > before);
        String[] rest = Arrays.copyOf(command, command.length + 1);
        rest[command.length] = "1s";
        CommandRun run = CommandRun.of(CommandRun.REAL, rest);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().toList()).hasSize(1).allMatch(l -> l.matches(LINE));
        assertThat(run.out()).contains("1\t3.5");
        assertThat(checkpoint).doesNotExist();
    }

    private static int epoch(Path checkpoint) {
        try (Stream<String> lines = Files.lines(checkpoint)) {
            return Integer.parseInt(lines.skip(2).findFirst().orElseThrow().split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the command and ends it, by force or by a signal as of Ctrl-C, after the progress that is waited for. */
    private static void kill(String[] words, String budget, boolean force, BooleanSupplier progress)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "dev.ulpforge.driver.launch.Launcher"));
        line.addAll(List.of(words));
        line.add(budget);
        Process process = new ProcessBuilder(line).start();
        try (BufferedReader err = process.errorReader()) {
            do {
                assertThat(err.readLine()).contains("generation ");
            } while (!progress.getAsBoolean());
            if (force) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            } else {
                process.toHandle().destroy();
                assertThat(err.lines().filter(text -> text.startsWith("ulpforge: "))).singleElement().asString()
                        .contains("ULP235", "f.tsv.checkpoint", "goes on from there");
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
