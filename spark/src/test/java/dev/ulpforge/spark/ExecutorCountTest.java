package dev.ulpforge.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.cli.Ulpforge;
import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.worker.AuditTask;
import dev.ulpforge.driver.worker.AuditsTask;
import dev.ulpforge.driver.worker.ForgeAllTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.prover.ProverResult;
import dev.ulpforge.worker.SearchOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** Results are those of this JVM, bit for bit, for any number of executors. */
@Isolated
class ExecutorCountTest {
    @AfterEach
    void stop() {
        SparkContext.getOrCreate().stop();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 4 })
    void sweepsProofsAndFrontsAreThoseOfThisJvm(int executors) {
        TaskExecutor spark = Cluster.executor(master(executors));
        assertThat(Jobs.swept(spark, Jobs.SMALL, 2)).isEqualTo(Jobs.swept(new LocalExecutor(1), Jobs.SMALL, 2));
        assertThat(Jobs.proven(spark, "[1, 8]")).isEqualTo(Jobs.proven(new LocalExecutor(1), "[1, 8]"))
                .isInstanceOf(ProverResult.Proven.class);
        assertThat(Jobs.front(spark, 2, 1)).isEqualTo(Jobs.front(new LocalExecutor(1), 2, 1));
    }

    private static String master(int executors) {
        return "local[" + executors + "]";
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 4 })
    void auditsAreThoseOfThisJvm(int executors) {
        assertThat(audited(master(executors))).isEqualTo(audited(Cluster.NONE)).hasSize(2);
    }

    /** {@return the rows of audits without their times} */
    private static List<String> audited(String master) {
        List<AuditTask> audits = Stream.of(Function.SQRT, Function.CBRT).map(fn -> new AuditTask(fn,
                List.of(PeerLibrary.of("strictmath")), "[1, 1.001]", "", List.of(), 1, "")).toList();
        String rows = new AuditsTask(audits, new Workplace(master, "")).run(Progress.SILENT);
        return ResultLines.split(rows).stream().map(row -> row.substring(0, row.lastIndexOf(" | "))).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 4 })
    void kernelsAreForgedSideBySide(int executors, @TempDir Path home) throws IOException {
        Path here = Files.createDirectories(home.resolve("here"));
        Path there = Files.createDirectories(home.resolve("there"));
        List<String> locks = forged(here, Cluster.NONE);
        assertThat(forged(there, master(executors))).isEqualTo(locks).hasSize(2);
        for (String lock : locks) {
            assertThat(there.resolve(lock)).hasSameTextualContentAs(here.resolve(lock));
        }
    }

    /** {@return the names of the locks of two kernels of a type of 16 bits} */
    private static List<String> forged(Path locks, String master) {
        List<SearchOrder> orders = Stream.of("abs(x)", "x * 0.5").map(fn -> new SearchOrder(fn, "bfloat16: 0.5", "", 1,
                Duration.ofSeconds(30), 1, locks)).toList();
        return ResultLines.split(ForgeAllTask.of(locks, master, orders).run(Progress.SILENT)).stream()
                .map(lock -> Path.of(lock).getFileName().toString()).toList();
    }

    /** The command line, with a demand that is checked after the sweep; the lock is verified, digest and all. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 4 })
    void locksAndFilesOfFrontsAreThoseOfThisJvm(int executors, @TempDir Path home) throws IOException {
        Path there = home.resolve("there");
        Path here = home.resolve("here");
        for (Path out : List.of(here, there)) {
            Stream<String> where = out.equals(there)
                    ? Stream.of(Cluster.MASTER, master(executors))
                    : Stream.empty();
            List<String> options = where.toList();
            run(options, "forge", "x / 3", "--domain", "[-2,2]", "--max-ulp", "1", "--max-abs-error", "1e-6",
                    "--monotonic", "--odd", "--seed", "1", "--name", "third", "--out", out.toString());
            run(options, "verify", out.resolve("third.lock").toString(), "--exhaustive");
            run(options, "front", "exp2(x)", "--domain", "(0,1]", "--ops", "add,mul", "--max-ops", "2", "--islands",
                    "2",
                    "--seed", "1", "--evaluations", "600", "--budget", "1h", "--out", out + ".tsv");
        }
        assertThat(home.resolve("there.tsv")).hasSameTextualContentAs(home.resolve("here.tsv"));
        assertThat(there.resolve("third.lock")).hasSameTextualContentAs(here.resolve("third.lock"));
    }

    private static void run(List<String> options, String... command) {
        String[] words = Stream.concat(Stream.of(command), options.stream()).toArray(String[]::new);
        assertThat(Ulpforge.runHere(words)).isZero();
    }
}
