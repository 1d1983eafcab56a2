package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.bench.BenchResult;
import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.worker.WorkerOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class ReportCommandTest {
    private static final String BENCH = ResultLines
            .joined(new BenchResult("some inputs", List.of(new BenchResult.Row("Ulpforge", 0.1, 0.01, 1))).lines());
    @TempDir
    private Path directory;

    private CommandRun run(List<List<String>> words, String... arguments) {
        return CommandRun.of((given, progress, limit) -> {
            words.add(given);
            return new WorkerOutcome.Done(BENCH);
        }, arguments);
    }

    @Test
    void thePageIsWrittenAndTimedWithEachWidth() throws IOException {
        Path lock = LockFixture.lockOfAbs(directory, "[1, 2]");
        Path page = directory.resolve("new/index.html");
        List<List<String>> words = new ArrayList<>();
        CommandRun run = run(words, "report", directory.toString(), "--html", page.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("inputs checked", "page    " + page);
        assertThat(words).containsExactly(List.of("-XX:MaxVectorSize=64", "bench", lock.toString()),
                List.of("-XX:MaxVectorSize=32", "bench", lock.toString()),
                List.of("-XX:MaxVectorSize=16", "bench", lock.toString()));
        assertThat(page).content().contains("abs(x)", "vectors of up to 256 bits");
    }

    @Test
    void withoutTimingsThereAreNoWorkersAndThePageIsAlwaysTheSame() throws IOException {
        LockFixture.lockOfAbs(directory, "[1, 2]");
        Path page = directory.resolve("index.html");
        List<List<String>> words = new ArrayList<>();
        String[] arguments = { "report", directory.toString(), "--html", page.toString(), "--no-bench" };
        assertThat(run(words, arguments).status()).isZero();
        String first = Files.readString(page);
        assertThat(run(words, arguments).status()).isZero();
        assertThat(page).hasContent(first);
        assertThat(words).isEmpty();
    }

    @Test
    void aBrokenLockIsOnThePageAndInTheStatus() throws IOException {
        LockFixture.lockOfAbs(directory, "[1, 2]");
        Path broken = Files.writeString(directory.resolve("aaa.lock"), "ulpforge lock 2\n");
        Path page = directory.resolve("index.html");
        CommandRun run = run(new ArrayList<>(), "report", directory.toString(), "--html", page.toString(),
                "--no-bench");
        assertThat(run.status()).isEqualTo(2);
        assertThat(page).content().contains("<code>" + broken + "</code> ULP210", "abs(x)");
    }

    /** Of two arguments there are a function with a name and an expression on a box. */
    @Test
    void kernelsOfTwoArgumentsAreExplainedOnThePage() throws IOException {
        LockStore store = new LockStore(directory);
        store.write(LockFixture.ofBox());
        store.write(LockStore.read(new LockStore(Path.of("../kernels/ulpforge"))
                .path(KernelSpec.of("hypot(x, y)", "", "1.0"))));
        Path page = directory.resolve("index.html");
        CommandRun run = run(new ArrayList<>(), "report", directory.toString(), "--html", page.toString(),
                "--no-bench");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(page).content().contains("x / (1 + sqrt(y)) on x in [-1000, 1000], y in [0, 10]", "√(y)",
                "hypot(x, y) on all pairs of floats", "max(|x|, |y|)");
    }

    @Test
    void aFileThatIsNotOursIsKept() throws IOException {
        LockFixture.lockOfAbs(directory, "[1, 2]");
        Path page = Files.writeString(directory.resolve("index.html"), "mine");
        CommandRun run = run(new ArrayList<>(), "report", directory.toString(), "--html", page.toString());
        assertThat(run.err()).contains("ULP215");
        assertThat(page).hasContent("mine");
    }

    @Test
    void whatIsForThePageAloneNeedsOne() {
        CommandRun run = run(new ArrayList<>(), "report", directory.toString(), "--no-bench");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("ULP213", "--html");
    }
}
