package dev.ulpforge.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.apache.spark.SparkContext;
import org.apache.spark.SparkContext$;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.worker.FrontTask;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

/** A real cluster of two workers, whose processes start and die. */
@Isolated
@Tag("long")
class StandaloneClusterTest {
    /** Eight binades, in as many shards as a sweep of all floats has. */
    private static final String DOMAIN = "[1, 256)";
    private static final int SHARDS = 64;
    /** A file of results that has some of them, but by far not all. */
    private static final long SOME_RESULTS = 1 << 15;
    /** Enough for several epochs of a small front. */
    private static final long EVALUATIONS = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private static Path home;
    private static StandaloneCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new StandaloneCluster(home);
        cluster.properties().forEach(flag -> System.setProperty(flag.substring(2, flag.indexOf('=')),
                flag.substring(flag.indexOf('=') + 1)));
    }

    @AfterAll
    static void stop() {
        cluster.close();
        System.getProperties().stringPropertyNames().stream().filter(key -> key.startsWith("spark."))
                .forEach(System::clearProperty);
    }

    @BeforeEach
    void startWorkers() throws IOException {
        cluster.startWorkers();
    }

    @AfterEach
    void disconnect() {
        if (SparkContext$.MODULE$.getActive().isDefined()) {
            SparkContext.getOrCreate().stop();
        }
    }

    private record Nothing() implements Recipe<Boolean> {
        @Override
        public Boolean make() {
            return true;
        }
    }

    private static Common<Boolean> nothing() {
        return Common.made(true, new Nothing());
    }

    /** Wants more memory than any executor has. */
    private record Greedy() implements IndependentTask<Boolean, Integer> {
        @Override
        public Integer run(Boolean nothing, BooleanSupplier ended) {
            return new long[1 << 28].length;
        }

        @Override
        public String name() {
            return "the greedy one";
        }
    }

    /** Ends its process as a system does whose memory is used up. */
    private record Killed() implements IndependentTask<Boolean, Integer> {
        @Override
        public Integer run(Boolean nothing, BooleanSupplier ended) {
            Runtime.getRuntime().halt(137);
            return 0;
        }

        @Override
        public String name() {
            return "the killed one";
        }
    }

    /** The number of the process that does it, after a while. */
    private record Whereabouts(int number) implements IndependentTask<Boolean, Long> {
        @Override
        public Long run(Boolean nothing, BooleanSupplier ended) {
            LockSupport.parkNanos(100_000_000);
            return ProcessHandle.current().pid();
        }
    }

    @Test
    void aFrontIsThatOfOneJvmAlthoughAWorkerDies() {
        TaskExecutor executor = new DisturbedExecutor(Cluster.executor(cluster.master()), cluster::killWorker);
        TaskCounts counts = TaskCounts.begun();
        assertThat(Jobs.front(executor, 8, 2)).isEqualTo(Jobs.front(new LocalExecutor(2), 8, 2));
        disconnect();
        assertThat(counts.lost()).isPositive();
    }

    @Test
    void aCertificateIsThatOfOneJvmAlthoughAWorkerDies() {
        TaskExecutor executor = new DisturbedExecutor(Cluster.executor(cluster.master()), cluster::killWorker);
        TaskCounts counts = TaskCounts.begun();
        assertThat(Jobs.swept(executor, DOMAIN, 1)).isEqualTo(swept()).singleElement()
                .isInstanceOf(Verdict.Within.class);
        disconnect();
        assertThat(counts.lost()).isPositive();
    }

    private static List<Verdict> swept() {
        return Jobs.swept(new LocalExecutor(2), DOMAIN, 1);
    }

    @Test
    void aSweepGoesOnWhereItsDriverWasKilled() throws IOException {
        Path results = home.resolve("results");
        Process killed = cluster.startDriver(SweepDriver.class.getName(), cluster.master(), results.toString(),
                DOMAIN);
        await(killed, () -> size(results) > SOME_RESULTS);
        StandaloneCluster.kill(killed);
        TaskExecutor executor = new Workplace(cluster.master(), results.toString()).executor();
        TaskCounts counts = TaskCounts.begun();
        assertThat(Jobs.swept(executor, DOMAIN, 1)).isEqualTo(swept());
        disconnect();
        assertThat(counts.done()).isPositive().isLessThan(SHARDS);
    }

    @Test
    void aFrontGoesOnWhereItsDriverWasKilled() throws IOException {
        Path saved = home.resolve("front.tsv");
        Path checkpoint = FrontTask.checkpoint(saved);
        Process killed = front(saved);
        await(killed, () -> Files.exists(checkpoint));
        StandaloneCluster.kill(killed);
        assertThat(saved).doesNotExist();
        Process resumed = front(saved);
        await(resumed, () -> Files.exists(saved) && !resumed.isAlive());
        String whole = Jobs.front(Budget.time(Duration.ofHours(1), 2).withEvaluations(EVALUATIONS), 2, 1);
        assertThat(saved).hasContent(FrontTask.MARK + "\n" + whole);
        assertThat(checkpoint).doesNotExist();
    }

    private static Process front(Path out) throws IOException {
        return cluster.startDriver(Submit.class.getName(), "front", "exp2(x)", "--domain", "(0,1]", "--ops", "add,mul",
                "--max-ops", "2", "--islands", "2", "--seed", "1", "--evaluations", String.valueOf(EVALUATIONS),
                "--budget", "1h", "--out", out.toString(), "--master", cluster.master());
    }

    @Test
    void aTaskThatIsOutOfMemoryIsTold() {
        TaskExecutor executor = Cluster.executor(cluster.master());
        assertThatThrownBy(() -> executor.all(nothing(), List.of(new Greedy()), _ -> true))
                .isInstanceOfSatisfying(CommandException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ExitCode.OUT_OF_MEMORY);
                    assertThat(failure.userMessage().text()).contains("the greedy one", "MiB");
                });
        assertThat(executor.all(nothing(), List.of(new Whereabouts(0)), _ -> true)).hasSize(1);
    }

    @Test
    void aTaskWhoseProcessIsKilledIsTold() {
        System.setProperty("spark.task.maxFailures", "1");
        try {
            TaskExecutor executor = Cluster.executor(cluster.master());
            assertThatThrownBy(() -> executor.all(nothing(), List.of(new Killed()), _ -> true))
                    .isInstanceOfSatisfying(CommandException.class,
                            failure -> assertThat(failure.userMessage().text()).contains("the killed one"));
        } finally {
            System.clearProperty("spark.task.maxFailures");
        }
    }

    @Test
    void oneProgressIsThatOfAllExecutors() {
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        List<Whereabouts> tasks = IntStream.range(0, 40).mapToObj(Whereabouts::new).toList();
        List<Long> places = Cluster.executor(cluster.master()).all(nothing(), tasks, shares::add);
        assertThat(new HashSet<>(places)).hasSize(2).doesNotContain(ProcessHandle.current().pid());
        assertThat(shares).isSorted().allMatch(share -> share >= 0 && share < 1);
        assertThat(shares.getLast()).isGreaterThan(0.5);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static void await(Process process, BooleanSupplier event) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!event.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail(cluster.log(process));
            }
            boolean ended = !process.isAlive() && !event.getAsBoolean();
            assertThat(ended).as(cluster.log(process)).isFalse();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
