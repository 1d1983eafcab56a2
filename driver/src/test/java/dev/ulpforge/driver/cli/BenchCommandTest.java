package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.driver.page.SpeedChart;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ulpforge bench --speeds}. */
class BenchCommandTest {
    private static final String OTHER = "0123456789ab";
    @TempDir
    private Path directory;
    private Path lock;
    private Path file;

    @BeforeEach
    void oneLock() {
        lock = LockFixture.lockOfAbs(directory, "");
        file = directory.resolve("mine.speeds");
    }

    private String program() {
        return ProgramSpeed.key(CheckedLock.read(lock).program());
    }

    private static ProgramSpeed speed(String program, double nanos) {
        return new ProgramSpeed(program, "abs(x)", List.of(new ProgramSpeed.Time(nanos, "Ulpforge")));
    }

    /** {@return what a worker of this width returns} */
    private WorkerOutcome speeds(int width) {
        SpeedFile one = new SpeedFile("CPU", "25", "2026-11-28",
                new TreeMap<>(Map.of(width, List.of(speed(program(), 0.001 * width)))));
        return new WorkerOutcome.Done(ResultLines.joined(one.text().lines().toList()));
    }

    private CommandRun run(String... more) {
        List<String> words = new ArrayList<>(List.of("bench"));
        words.addAll(List.of(more));
        return CommandRun.of((arguments, progress, limit) -> speeds(
                arguments.contains("-XX:MaxVectorSize=16") ? 128 : arguments.contains("-XX:UseAVX=2") ? 256 : 512),
                words.toArray(String[]::new));
    }

    private SpeedFile written() throws IOException {
        return SpeedFile.parse(Files.readString(file));
    }

    @Test
    void eachWidthIsMeasuredInItsOwnWorker() throws IOException {
        List<List<String>> workers = new ArrayList<>();
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            workers.add(arguments);
            return speeds(512 >> workers.size() - 1);
        }, "bench", directory.toString(), "--speeds", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 programs with vectors of [512, 256, 128] bits", file.toString());
        assertThat(workers).hasSize(3)
                .allMatch(words -> words.subList(words.size() - 2, words.size())
                        .equals(List.of("speeds", lock.toString())));
        assertThat(workers.getLast()).contains("-XX:MaxVectorSize=16");
        assertThat(written().cpu()).isEqualTo(Platform.processor());
        assertThat(written().jdk()).isEqualTo(Platform.jdk());
        assertThat(written().speeds().get(256)).containsExactly(speed(program(), 0.256));
        assertThat(SpeedFile.in(directory)).containsExactly(written());
    }

    @Test
    void aChartIsDrawnOfWhatWasWritten() throws IOException {
        Path chart = directory.resolve("charts/speed.svg");
        assertThat(run(lock.toString(), "--speeds", file.toString(), "--chart", chart.toString()).status()).isZero();
        assertThat(chart).hasContent(new SpeedChart(written()).svg());
    }

    /** A JVM that ignores a flag measures the widest vectors once more. */
    @Test
    void aWidthThatThereIsNotIsLeftOut() throws IOException {
        CommandRun run = CommandRun.of((arguments, progress, limit) -> speeds(128), "bench", lock.toString(),
                "--speeds", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(written().speeds()).containsOnlyKeys(128);
    }

    @Test
    void figuresOfOtherProgramsStayUnlessADirectoryHasNoSuch() throws IOException {
        Files.writeString(file, new SpeedFile("my laptop", Platform.jdk(), "2026-01-01", new TreeMap<>(Map.of(512,
                List.of(speed(OTHER, 1), speed(program(), 2))))).text());
        assertThat(run(lock.toString(), "--speeds", file.toString(), "--cpu", "my laptop").status()).isZero();
        assertThat(written().speeds().get(512)).containsExactly(speed(OTHER, 1), speed(program(), 0.512));
        assertThat(written().date()).isEqualTo("2026-11-28");
        assertThat(run(directory.toString(), "--speeds", file.toString(), "--cpu", "my laptop").status()).isZero();
        assertThat(written().speeds().get(512)).containsExactly(speed(program(), 0.512));
    }

    @ParameterizedTest
    @CsvSource({ "another, , CPU", "mine, another, JDK" })
    void figuresOfAnotherMachineAreNotMixedWithThese(String cpu, String jdk, String word) throws IOException {
        String before = new SpeedFile(cpu, jdk == null ? Platform.jdk() : jdk, "2026-01-01", new TreeMap<>()).text();
        Files.writeString(file, before);
        CommandRun refused = run(lock.toString(), "--speeds", file.toString(), "--cpu", "mine");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("ULP238", word, "another", "--force");
        assertThat(file).hasContent(before);
        assertThat(run(lock.toString(), "--speeds", file.toString(), "--cpu", "mine", "--force").status()).isZero();
        assertThat(written().cpu()).isEqualTo("mine");
    }

    @Test
    void aFileOfOtherThingsStays() throws IOException {
        Files.writeString(file, "my notes");
        CommandRun run = run(lock.toString(), "--speeds", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("ULP238", file.toString());
        assertThat(file).hasContent("my notes");
    }

    @Test
    void whatCannotBeUsedIsRefusedBeforeAnyWorkerStarts() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        String target = file.toString();
        assertThat(CommandRun.of(CommandRun.NONE, "bench", lock.toString(), "--cpu", "mine").err()).contains("ULP213");
        assertThat(CommandRun.of(CommandRun.NONE, "bench", lock.toString(), "--force").err()).contains("ULP213");
        assertThat(CommandRun.of(CommandRun.NONE, "bench", lock.toString(), "--chart", "c.svg").err())
                .contains("ULP213", "--chart");
        assertThat(CommandRun.of(CommandRun.NONE, "bench", lock.toString(), "--speeds", target + ".txt").err())
                .contains("ULP213", ".speeds");
        assertThat(CommandRun.of(CommandRun.NONE, "bench", empty.toString(), "--speeds", target).err())
                .contains("ULP211");
        assertThat(CommandRun.of(CommandRun.NONE, "bench", directory.resolve("no.lock").toString(), "--speeds", target)
                .err()).contains("ULP210");
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAllWidthsNothingIsWritten() {
        CommandRun run = CommandRun.of((arguments, progress, limit) -> arguments.contains("-XX:UseAVX=2")
                ? new WorkerOutcome.Failed(ExitCode.DIED, "", "its end", List.of())
                : speeds(512), "bench", lock.toString(), "--speeds", file.toString());
        assertThat(run.status()).isEqualTo(ExitCode.DIED.status());
        assertThat(file).doesNotExist();
    }

    @Test
    void kernelsAreTimedBesideTheirPeers() throws IOException {
        CommandRun run = CommandRun.of((arguments, progress, limit) -> CommandRun.HERE
                .run(arguments.stream().filter(word -> !word.startsWith("-XX:")).toList(), progress, limit), "bench",
                directory.toString(), "--speeds", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("timing abs(x), " + Calibration.width() + " bits");
        ProgramSpeed speed = written().speeds().get(Calibration.width()).getFirst();
        assertThat(speed.program()).isEqualTo(program());
        assertThat(speed.times()).extracting(ProgramSpeed.Time::contender).startsWith("Ulpforge")
                .contains("(float) Math.abs(x)").doesNotContain("copy");
    }
}
