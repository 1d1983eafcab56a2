package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerCommand;
import dev.ulpforge.worker.WorkerMessage;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class UlpforgeTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
            "forge exq --max-ulp 1 --out O               | ULP202 | \"exq\": unknown function 'exq': did you mean exp",
            "forge exp( --max-ulp 1 --out O              | ULP202 | EXPR \"exp(\"",
            "forge exp --max-ulp 1 --domain [1,0] --out O | ULP203 | --domain \"[1,0]\"",
            "forge exp --max-ulp 1 --domain x --out O    | ULP203 | --domain \"x\"",
            "forge exp --max-ulp 0 --out O               | ULP204 | --max-ulp 0 is",
            "forge exp --max-ulp -1 --out O              | ULP204 | --max-ulp -1 is",
            "forge exp --max-ulp 0.25 --out O            | ULP204 | --max-ulp 0.25 is not a number of ULP from 0.5",
            "forge exp --max-ulp 1e9 --out O             | ULP204 | --max-ulp 1e9 is",
            "forge exp --max-ulp NaN --out O             | ULP204 | --max-ulp NaN is",
            "forge exp --max-ulp 0.49 --out O            | ULP204 | --max-ulp 0.49 is",
            "forge exp --max-rel-error 0 --out O         | ULP213 | --max-rel-error 0 cannot",
            "forge exp --max-abs-error few --out O       | ULP213 | --max-abs-error few cannot",
            "forge exp --max-ulp 1 --correctly-rounded --out O | ULP213 | leave one of the two out",
            "forge exp --max-ulp 1 --undefined zero --out O | ULP213 | --undefined zero cannot",
            "forge exp --max-ulp Infinity --out O        | ULP204 | --max-ulp Infinity is",
            "forge exp --max-ulp one --out O             | ULP204 | --max-ulp one is",
            "forge exp --max-ulp 1 --budget 60 --out O   | ULP205 | --budget 60 is",
            "forge exp --max-ulp 1 --budget 0s --out O   | ULP205 | --budget 0s is",
            "forge exp --max-ulp 1 --budget 25h --out O  | ULP205 | --budget 25h is",
            "forge exp --max-ulp 1 --budget -5s --out O  | ULP205 | --budget -5s is",
            "forge exp --max-ulp 1 --seed 1.5 --out O    | ULP206 | --seed 1.5 is",
            "forge exp --max-ulp 1 --finalists 0 --out O | ULP214 | --finalists 0 is",
            "forge exp --max-ulp 1 --finalists few --out O | ULP214 | --finalists few is",
            "forge exp --max-ulp 1 --cost zilog --out O | ULP218 | --cost zilog: \"zilog\" is neither",
            "forge exp --max-ulp 1 --cost intel:64 --out O | ULP218 | --cost intel:64",
            "forge exp --max-ulp 1 --cost arm:512 --out O | ULP218 | there are [arm:128], not 512",
            "forge exp --max-ulp 1 --cost F --out O      | ULP218 | line 1: expected",
            "calibrate --budget few                      | ULP205 | --budget few is",
            "calibrate --out O                           | ULP213 | --out O cannot be used here; it is a directory",
            "calibrate --out F/deeper                    | ULP209 | --out ",
            "calibrate --out F                           | ULP215 | F exists, and Ulpforge did not make it",
            "forge exp --max-ulp 1 --class a..B --out O  | ULP207 | --class a..B is",
            "forge exp --max-ulp 1 --class a.Vectors --out O | ULP207 | --class a.Vectors is",
            "forge exp --max-ulp 1 --class int --out O   | ULP207 | --class int is",
            "forge exp --max-ulp 1 --name 1x --out O     | ULP208 | --name 1x is",
            "forge exp --max-ulp 1 --name class --out O  | ULP208 | --name class is",
            "forge exp --max-ulp 1 --out F               | ULP209 | --out F is not a directory that can be written to",
            "forge exp --max-ulp 1 --out F/deeper        | ULP209 | --out F/deeper is not a directory",
            "forge exp --max-ulp 1                       | ULP201 | Missing required option: '--out=DIR'; see: ulpforge forge --help",
            "forge exp --out O                           | ULP201 | Missing required option: '--max-ulp=U'",
            "forge --max-ulp 1 --out O                   | ULP201 | Missing required parameter: 'EXPR'",
            "forge exp --max-ulp 1 --out O --speed 11    | ULP201 | Unknown option",
            "forge -exq(x) --max-ulp 1 --out O           | ULP202 | \"-exq(x)\": unknown function 'exq'",
            "forge --max-ulp 1 --out O --debug -(x       | ULP202 | \"-(x\": expected ')'",
            "forge -x --max-ulp 1 --out O -y             | ULP201 | Unmatched argument",
            "front -exq(x) --domain [0,1]                | ULP202 | \"-exq(x)\": unknown function 'exq'",
            "verify                                      | ULP201 | Missing required parameter: 'LOCK'; see: ulpforge verify --help",
            "front x --domain [1,2] --master spark://h:1 | ULP246 | --master spark://h:1 needs ulpforge-spark.jar",
            "verify missing.lock                         | ULP210 | missing.lock: there is no such file",
            "verify F                                    | ULP210 | F: it does not start with",
            "bench missing.lock                          | ULP210 | missing.lock: there is no such file",
            "bench F                                     | ULP210 | F: it does not start with",
            "report missing                              | ULP209 | DIR missing is not a directory that can be read",
            "report O                                    | ULP211 | no lock file (*.lock) lies in O",
            "forg exp                                    | ULP201 | see: ulpforge --help" })
    void badInputIsOneClearErrorAndNoWorker(String line, String id, String words) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no lock\n");
        Path out = Files.createDirectory(directory.resolve("out"));
        String[] arguments = Arrays.stream(line.strip().split(" +"))
                .map(word -> word.equals("O") ? out.toString() : word.replaceAll("^F", file.toString()))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(CommandRun.NONE, arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace(out.toString(), "O").replace(file.toString(), "F"))
                .startsWith("ulpforge: " + id + ": ").contains(words).contains("; ").hasLineCount(1);
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "forge", "improve", "verify", "bench", "report", "front", "calibrate" })
    void helpAndVersionSucceedOnStandardOutput(String command) {
        List<String> words = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
        words.add("--help");
        CommandRun help = CommandRun.of(CommandRun.NONE, words.toArray(String[]::new));
        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith(("Usage: ulpforge " + command).strip());
        words.set(words.size() - 1, "--version");
        CommandRun version = CommandRun.of(CommandRun.NONE, words.toArray(String[]::new));
        assertThat(version.status()).isZero();
        assertThat(version.out()).matches("ulpforge [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\R");
    }

    @Test
    void noCommandShowsHelpAndFails() {
        CommandRun run = CommandRun.of(CommandRun.NONE);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("forge", "verify", "bench", "report");
    }

    @ParameterizedTest
    @EnumSource(value = ExitCode.class, mode = EnumSource.Mode.EXCLUDE, names = "OK")
    void aFailedWorkerGivesItsStatusAndAMessage(ExitCode code) {
        CommandRun told = CommandRun.of((arguments, progress, limit) -> new WorkerOutcome.Failed(code, "ULP299",
                "its own words", List.of("a log line")), "forge", "exp", "--max-ulp", "1", "--out",
                directory.toString());
        assertThat(told.status()).isEqualTo(code.status());
        assertThat(told.err()).isEqualTo("ulpforge: ULP299: its own words" + System.lineSeparator());
        CommandRun silent = CommandRun.of(
                (arguments, progress, limit) -> new WorkerOutcome.Failed(code, "", "it ended", List.of("a log line")),
                "--debug", "forge", "exp", "--max-ulp", "1", "--out", directory.toString());
        assertThat(silent.status()).isEqualTo(code.status());
        assertThat(silent.err()).contains("a log line", "ulpforge: ULP23").doesNotContain("\tat ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDefectIsAMessageWithoutAStackTrace() {
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            throw new IllegalStateException("broken");
        }, "forge", "exp", "--max-ulp", "1", "--out", directory.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("ulpforge: ULP233: ").contains("broken").hasLineCount(1);
    }

    @Test
    void forgeAsksTheWorkerAndWritesTheSource() throws IOException {
        Path out = directory.resolve("new/deeper");
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            assertThat(arguments).containsExactly(WorkerCommand.SEARCH_FLAG, "forge", "--fn", "abs(x)", "--demands",
                    "1.0", "--domain",
                    "[1, 2]", "--seed", "7", "--budget", "120", "--finalists", "3", "--cost", "amd:512",
                    "--locks", out.toString());
            assertThat(limit).isEqualTo(Duration.ofSeconds(1020));
            progress.accept(new WorkerMessage.Progress(0.25, "generation 3"));
            return new WorkerOutcome.Done(LockFixture.lockOfAbs(out, "[1, 2]").toString());
        }, "forge", "abs", "--max-ulp", "1", "--domain", "[1,2]", "--seed", "7", "--budget", "2m", "--finalists", "3",
                "--cost", "amd:512", "--out",
                out.toString(), "--class", "org.example.Kernels", "--name", "magnitude");
        assertThat(run.err()).isEqualTo("[ 25 %] generation 3" + System.lineSeparator());
        assertThat(run.status()).isZero();
        Path source = out.resolve("org/example/Kernels.java");
        assertThat(run.out()).contains("abs(x): max ", "inputs checked", source.toString(), ".lock");
        assertThat(source).content().contains("package org.example;", "public final class Kernels",
                "float magnitude(float x)", "void magnitude(float[] src, float[] dst)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "abs|AbsKernels.java|float abs(", "abs(x) + 1|FKernels.java|float f(" })
    void withoutNamesTheSourceIsNamedAfterTheFunction(String fn, String file, String method) {
        CommandRun run = CommandRun.of(
                (arguments, progress, limit) -> new WorkerOutcome.Done(
                        LockFixture.lockOfAbs(directory, "").toString()),
                "forge", fn, "--max-ulp", "1", "--out", directory.toString());
        assertThat(run.status()).isZero();
        assertThat(directory.resolve(file)).content().contains(method);
    }

    @Test
    void nothingThatIsNotOursIsReplaced() throws IOException {
        for (String name : List.of("AbsKernels.java",
                LockFixture.lockOfAbs(directory.resolve("other"), "").getFileName().toString())) {
            Path mine = Files.writeString(directory.resolve(name), "written by hand\n");
            String[] command = { "forge", "abs", "--max-ulp", "1", "--out", directory.toString() };
            CommandRun run = CommandRun.of(CommandRun.NONE, command);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("ulpforge: ULP215: " + mine + " exists").contains("--force");
            assertThat(mine).hasContent("written by hand");
            Files.delete(mine);
        }
        Path source = Files.writeString(directory.resolve("AbsKernels.java"), "written by hand\n");
        assertThat(CommandRun.of(
                (arguments, progress, limit) -> new WorkerOutcome.Done(
                        LockFixture.lockOfAbs(directory, "").toString()),
                "forge", "abs", "--max-ulp", "1", "--out", directory.toString(), "--force").status()).isZero();
        assertThat(source).content().startsWith("// Made by Ulpforge");
    }

    @Test
    void aLockThatIsThereAndHoldsIsEnough() throws IOException {
        Path lock = LockFixture.lockOfAbs(directory, "");
        String[] command = { "forge", "abs", "--max-ulp", "1", "--out", directory.toString(), "--again" };
        CommandRun run = CommandRun.of(CommandRun.NONE, Arrays.copyOf(command, command.length - 1));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("lock   " + lock + " (was there and holds; --again searches anew)");
        assertThat(directory.resolve("AbsKernels.java")).exists();
        List<String> asked = new ArrayList<>();
        assertThat(CommandRun.of((arguments, progress, limit) -> {
            asked.addAll(arguments);
            return new WorkerOutcome.Done(lock.toString());
        }, command).status()).isZero();
        assertThat(asked).contains("forge");
        Files.writeString(lock, Files.readString(lock).substring(0, 900));
        assertThat(CommandRun.of((arguments, progress, limit) -> new WorkerOutcome.Done(
                LockFixture.lockOfAbs(directory, "").toString()), Arrays.copyOf(command, command.length - 1)).status())
                .isZero();
    }

    @Test
    void reportGoesOnAfterABrokenLock() throws IOException {
        Path lock = LockFixture.lockOfAbs(directory, "[1, 2]");
        Path broken = Files.writeString(directory.resolve("aaa.lock"), "ulpforge lock 2\n");
        String bench = ResultLines
                .joined(new BenchResult("some inputs", List.of(new BenchResult.Row("Ulpforge", 0.1, 0.01, 1))).lines());
        CommandRun run = CommandRun.of((arguments, progress, limit) -> new WorkerOutcome.Done(bench), "report",
                directory.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains(broken + "\n  ULP210: ", "lock    " + lock, "samples of their locks only",
                "ulpforge verify DIR");
    }

    @Test
    void reportShowsEveryLockAndItsSource() throws IOException {
        Path lock = LockFixture.lockOfAbs(directory, "");
        Path source = Files.createDirectories(directory.resolve("src")).resolve("AbsKernels.java");
        CommandRun forged = CommandRun.of((arguments, progress, limit) -> new WorkerOutcome.Done(lock.toString()),
                "forge",
                "abs", "--max-ulp", "1", "--out", source.getParent().toString());
        assertThat(forged.status()).isZero();
        String bench = ResultLines
                .joined(new BenchResult("some inputs", List.of(new BenchResult.Row("Ulpforge", 0.1, 0.01, 1),
                        new BenchResult.Row("copy", 0.05, 0.02, 0.5))).lines());
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            assertThat(arguments).containsExactly("bench", lock.toString());
            return new WorkerOutcome.Done(bench);
        }, "report", directory.toString(), "--sources", source.getParent().toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("abs\\(x\\) +[0-9.]+ +\\S+ +4,294,967,296 +Ulpforge +0\\.100\\R")
                .containsPattern(" +copy +0\\.050 +0\\.50\\R").contains("source  " + source, "lock    " + lock);
        assertThat(CommandRun.of((arguments, progress, limit) -> new WorkerOutcome.Done(bench), "report",
                directory.toString()).out()).contains("source  not found");
    }
}
