package dev.ulpforge.spark;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.model.task.TaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spark costs: the processor time of this JVM with two threads through Spark against that with two threads. Other
 * work on the machine changes it little, so that it is what counts; the time by the clock is printed too.
 */
@Tag("timing")
class ThroughputTest {
    private static final double LEAST = 0.9;
    private static final double MOST_OF_A_TASK = 0.02;
    private static final int ROUNDS = 3;
    private static final int TASKS = 1000;
    /** In as many shards as a sweep of all floats has, with less than a third of their chunks, and one sign of them. */
    private static final String DOMAIN = "[0x1p-40, 0x1p40)";
    private static final int SHARE = 3;
    private static final int SHARDS = 64;
    private static final TaskExecutor SPARK = Cluster.executor("local[2]");
    private static final TaskExecutor LOCAL = new LocalExecutor(2);

    @AfterAll
    static void stop() {
        SparkContext.getOrCreate().stop();
    }

    private record Nought() implements Recipe<Integer> {
        @Override
        public Integer make() {
            return 0;
        }
    }

    /** Nothing but the sending of it. */
    private record Empty(int number) implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            return common + number;
        }
    }

    /** A shard of all floats has more work than three of the domain. */
    @Test
    void sweeps() {
        Times sweep = Times.of("sweep", executor -> Jobs.swept(executor, DOMAIN, 1));
        Times empty = Times.of(TASKS + " empty tasks", ThroughputTest::empty);
        double shard = SHARE * sweep.local.cpu / SHARDS;
        System.out.printf(Locale.ROOT, "an empty task: %.3f ms of processors, a shard of all floats: %.0f ms%n",
                1e3 * empty.spark.cpu / TASKS, 1e3 * shard);
        assertThat(sweep.throughput()).isGreaterThan(LEAST);
        assertThat(empty.spark.cpu / TASKS).isLessThan(MOST_OF_A_TASK * shard);
    }

    @Test
    void fronts() {
        assertThat(Times.of("front", executor -> Jobs.front(executor, 8, 3)).throughput()).isGreaterThan(LEAST);
    }

    private static void empty(TaskExecutor executor) {
        List<Empty> tasks = IntStream.range(0, TASKS).mapToObj(Empty::new).toList();
        executor.all(Common.made(0, new Nought()), tasks, _ -> true);
    }

    /** Work on an executor. */
    private interface Work {
        void on(TaskExecutor executor);
    }

    /** Seconds by the clock, and of all processors of this JVM. */
    private record Time(double wall, double cpu) {
        static final Time ENDLESS = new Time(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Time of(Work work, TaskExecutor executor) {
            long start = System.nanoTime();
            double before = processors();
            work.on(executor);
            return new Time((System.nanoTime() - start) * 1e-9, processors() - before);
        }

        /** {@return the least of both} */
        Time least(Time other) {
            return new Time(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
        }

        private static double processors() {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() * 1e-3;
        }
    }

    /** The least times of some work with threads and through Spark. */
    private record Times(Time local, Time spark) {

        /** {@return that through Spark, where that with threads is 1} */
        double throughput() {
            return local.cpu / spark.cpu;
        }

        /** {@return both, each in turn, after a round that does not count} */
        static Times of(String name, Work work) {
            Time local = Time.ENDLESS;
            Time spark = Time.ENDLESS;
            for (int i = 0; i <= ROUNDS; i++) {
                Time a = Time.of(work, LOCAL);
                Time b = Time.of(work, SPARK);
                local = i == 0 ? local : local.least(a);
                spark = i == 0 ? spark : spark.least(b);
            }
            System.out.printf(Locale.ROOT,
                    "%s: %.3f s (processors %.3f s) with threads, %.3f s (processors %.3f s) through Spark: "
                            + "%.3f (processors %.3f) of the throughput%n",
                    name, local.wall, local.cpu, spark.wall, spark.cpu, local.wall / spark.wall,
                    local.cpu / spark.cpu);
            return new Times(local, spark);
        }
    }
}
