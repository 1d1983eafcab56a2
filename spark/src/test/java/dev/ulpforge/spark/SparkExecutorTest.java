package dev.ulpforge.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.worker.AuditTask;
import dev.ulpforge.driver.worker.AuditsTask;
import dev.ulpforge.driver.worker.ForgeAllTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.SearchOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Spark inside of this JVM: two threads, and all that is sent goes through bytes. */
class SparkExecutorTest {
    private static final TaskExecutor SPARK = Cluster.executor("local[2]");

    @AfterAll
    static void stop() {
        SparkContext.getOrCreate().stop();
    }

    private record Number(int number) implements Recipe<Integer> {
        @Override
        public Integer make() {
            return number;
        }
    }

    /** Adds to what is common; the first tasks take longest. */
    private record Sum(int number) implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            long until = System.nanoTime() + (20 - number) * 1_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return common + number;
        }
    }

    private record Endless() implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            while (!ended.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return common;
        }
    }

    /** Asks for more than any heap has, or throws. */
    private record Broken(boolean greedy) implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            if (greedy) {
                throw new OutOfMemoryError("Java heap space");
            }
            throw new ArithmeticException("by zero");
        }

        @Override
        public String name() {
            return "the greedy one";
        }
    }

    private static Common<Integer> seven() {
        return Common.made(7, new Number(7));
    }

    @Test
    void resultsAreInTheOrderOfTheTasks() {
        List<Sum> tasks = IntStream.range(0, 20).mapToObj(Sum::new).toList();
        assertThat(SPARK.all(seven(), tasks, _ -> true)).isEqualTo(IntStream.range(7, 27).boxed().toList());
        assertThat(SPARK.all(Common.here(3), tasks, _ -> true)).isEqualTo(IntStream.range(3, 23).boxed().toList());
    }

    @Test
    void sweepsAndFrontsAreThoseOfThisJvm() {
        assertThat(Jobs.swept(SPARK, Jobs.SMALL, 2)).isEqualTo(Jobs.swept(new LocalExecutor(1), Jobs.SMALL, 2));
        assertThat(Jobs.front(SPARK, 2, 1)).isEqualTo(Jobs.front(new LocalExecutor(1), 2, 1));
    }

    @Test
    void auditsAreThoseOfThisJvm() {
        assertThat(audited("local[2]")).isEqualTo(audited(Cluster.NONE)).hasSize(2);
    }

    /** {@return the rows of audits without their times} */
    private static List<String> audited(String master) {
        List<AuditTask> audits = Stream.of(Function.SQRT, Function.CBRT).map(fn -> new AuditTask(fn,
                List.of(PeerLibrary.of("strictmath")), "[1, 1.001]", "", List.of(), 1, "")).toList();
        String rows = new AuditsTask(audits, new Workplace(master, "")).run(Progress.SILENT);
        return ResultLines.split(rows).stream().map(row -> row.substring(0, row.lastIndexOf(" | "))).toList();
    }

    @Test
    void kernelsAreForgedSideBySide(@TempDir Path home) throws IOException {
        Path here = Files.createDirectories(home.resolve("here"));
        Path there = Files.createDirectories(home.resolve("there"));
        List<String> locks = forged(here, Cluster.NONE);
        assertThat(forged(there, "local[2]")).isEqualTo(locks).hasSize(2);
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

    @Test
    void whatIsEndedHasNoResult() {
        AtomicInteger told = new AtomicInteger();
        assertThat(SPARK.untilEnded(seven(), List.of(new Endless()), _ -> told.getAndIncrement() < 1))
                .containsExactly(Optional.empty());
        assertThatThrownBy(() -> SPARK.all(seven(), List.of(new Endless()), _ -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aTaskThatRunsOutOfMemoryIsTold() {
        assertThatThrownBy(() -> SPARK.all(seven(), List.of(new Broken(true)), _ -> true))
                .isInstanceOfSatisfying(CommandException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ExitCode.OUT_OF_MEMORY);
                    assertThat(failure.userMessage().text()).contains("the greedy one", "MiB");
                });
        assertThatThrownBy(() -> SPARK.all(seven(), List.of(new Broken(false)), _ -> true))
                .isInstanceOfSatisfying(CommandException.class,
                        failure -> assertThat(failure.userMessage().text()).contains("local[2]", "by zero"));
    }

    @Test
    void theCommandLineFindsIt() {
        assertThat(ServiceLoader.load(Cluster.class)).singleElement().isInstanceOf(SparkCluster.class);
        assertThat(Cluster.flags("local[2]")).contains("--add-modules=jdk.incubator.vector",
                "--add-opens=java.base/java.nio=ALL-UNNAMED");
    }
}
