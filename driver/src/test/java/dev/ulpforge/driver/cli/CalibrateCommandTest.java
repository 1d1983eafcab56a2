package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.cost.CostFile;
import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerMessage;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class CalibrateCommandTest {
    @TempDir
    private Path directory;

    /** {@return what a worker of this width returns} */
    private static WorkerOutcome costs(int width) {
        CostTable table = Costs.of("amd:" + width).tables().firstEntry().getValue();
        CostFile file = new CostFile("CPU", "amd", "25", "2026-11-28", "source", Map.of(width, table));
        return new WorkerOutcome.Done(ResultLines.joined(file.text().lines().toList()));
    }

    @Test
    void eachWidthIsMeasuredInItsOwnWorker() throws IOException {
        List<List<String>> workers = new ArrayList<>();
        Path file = directory.resolve("new/mine.costs");
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            workers.add(arguments);
            progress.accept(new WorkerMessage.Progress(0.5, "measuring"));
            return costs(512 >> workers.size() - 1);
        }, "calibrate", "--out", file.toString(), "--budget", "3s");
        assertThat(run.err()).isEqualTo(("[ 50 %] measuring" + System.lineSeparator()).repeat(3));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("CPU: vectors of [128, 256, 512] bits", file.toString());
        assertThat(workers).allMatch(words -> words.containsAll(List.of("calibrate", "--time", "1000")));
        assertThat(workers.get(2)).contains("-XX:MaxVectorSize=16");
        assertThat(Costs.of(file.toString()).tables()).hasSize(3);
        assertThat(Files.readString(file))
                .startsWith("ulpforge costs 1\n\ncpu CPU\nmaker amd\njdk 25\ndate 2026-11-28\n")
                .contains("128 bits with -XX:+IgnoreUnrecognizedVMOptions -XX:UseAVX=2 -XX:MaxVectorSize=16\n");
    }

    /** A JVM that ignores a flag measures the widest vectors once more. */
    @Test
    void aWidthThatThereIsNotIsLeftOut() {
        Path file = directory.resolve("mine.costs");
        CommandRun run = CommandRun.of(
                (arguments, progress, limit) -> costs(arguments.contains("-XX:MaxVectorSize=16") ? 128 : 512),
                "calibrate", "--out", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("vectors of [128, 512] bits");
        assertThat(Costs.of(file.toString())).hasToString("amd:128,amd:512");
    }

    @ParameterizedTest
    @CsvSource({ "INTERRUPTED, ULP234", "DIED, ULP231", "HUNG, ULP230", "OUT_OF_MEMORY, ULP232" })
    void withoutAllWidthsNothingIsWritten(ExitCode code, String id) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.costs"), "ulpforge costs 1\nof before\n");
        CommandRun run = CommandRun.of((arguments, progress, limit) -> arguments.contains("-XX:UseAVX=2")
                ? new WorkerOutcome.Failed(code, "", "its end", List.of())
                : costs(512), "calibrate", "--out", file.toString());
        assertThat(run.status()).isEqualTo(code.status());
        assertThat(run.err()).contains(id);
        assertThat(file).hasContent("ulpforge costs 1\nof before\n");
    }

    @Test
    void aNarrowMachineHasOneWidth() {
        Path file = directory.resolve("arm.costs");
        CommandRun run = CommandRun.of((arguments, progress, limit) -> costs(128), "calibrate", "--out",
                file.toString());
        assertThat(run.status()).isZero();
        assertThat(Costs.of(file.toString()).tables()).hasSize(1);
    }

    /** Whose clock chooses, his costs count; they lie in a file that goes away. */
    @Test
    void finalistsAreOrderedByThisMachine() {
        List<String> files = new ArrayList<>();
        CommandRun run = CommandRun.of((arguments, progress, limit) -> {
            if (arguments.contains("calibrate")) {
                return costs(256);
            }
            files.add(arguments.get(arguments.indexOf("--cost") + 1));
            assertThat(Costs.of(files.getFirst()).tables().keySet()).hasToString("[amd:256]");
            return new WorkerOutcome.Done(LockFixture.lockOfAbs(directory, "").toString());
        }, "forge", "abs", "--max-ulp", "1", "--finalists", "2", "--out", directory.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(files).hasSize(1).noneMatch(file -> Files.exists(Path.of(file)));
    }

    /** About a minute, with real workers. */
    @Tag("timing")
    @Test
    void thisMachineIsMeasured() {
        Path file = directory.resolve("here.costs");
        CommandRun run = CommandRun.of(CommandRun.REAL, "calibrate", "--out", file.toString(), "--budget", "10s");
        assertThat(run.status()).as(run.err()).isZero();
        Costs.of(file.toString()).tables().forEach((column, table) -> {
            assertThat(table.costAlone("fma")).as("%s", column).isPositive().isLessThan(table.costAlone("div"));
            assertThat(table.costAlone("iadd")).as("%s", column).isLessThan(2 * table.costAlone("fma"));
            assertThat(table.costAlone("lookup2")).as("%s", column).isLessThan(table.costAlone("sqrt"));
        });
    }
}
