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

/** What sending tasks costs: two threads through Spark against two threads. The machine has to be quiet. */
@Tag("timing")
class ThroughputTest {
    private static final int ROUNDS = 2;
    private static final int TASKS = 1000;
    /** 2^28 inputs, in 256 shards. */
    private static final String DOMAIN = "[0x1p-16, 0x1p16)";
    private static final int SHARDS = 256;
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

    @Test
    void sparkCostsLessThanATenth() {
        Times sweep = Times.of("sweep", executor -> Jobs.swept(executor, DOMAIN, 1));
        Times front = Times.of("front", executor -> Jobs.front(executor, 8, 3));
        Times empty = Times.of(TASKS + " empty tasks", ThroughputTest::empty);
        assertThat(sweep.ratio()).isGreaterThan(0.9);
        assertThat(front.ratio()).isGreaterThan(0.9);
        assertThat(empty.spark / TASKS).isLessThan(0.02 * 2 * sweep.local / SHARDS);
    }

    private static void empty(TaskExecutor executor) {
        List<Empty> tasks = IntStream.range(0, TASKS).mapToObj(Empty::new).toList();
        executor.all(Common.made(0, new Nought()), tasks, _ -> true);
    }

    /** Work on an executor. */
    private interface Work {
        void on(TaskExecutor executor);
    }

    /** The least time of some work with threads and through Spark, in seconds. */
    private record Times(double local, double spark) {

        /** {@return both, each in turn, after a round that does not count} */
        static Times of(String name, Work work) {
            double local = Double.POSITIVE_INFINITY;
            double spark = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= ROUNDS; i++) {
                double a = seconds(work, LOCAL);
                double b = seconds(work, SPARK);
                local = i == 0 ? local : Math.min(local, a);
                spark = i == 0 ? spark : Math.min(spark, b);
            }
            System.out.printf(Locale.ROOT, "%s: %.3f s with threads, %.3f s through Spark%n", name, local, spark);
            return new Times(local, spark);
        }

        double ratio() {
            return local / spark;
        }

        private static double seconds(Work work, TaskExecutor executor) {
            long start = System.nanoTime();
            work.on(executor);
            return (System.nanoTime() - start) * 1e-9;
        }
    }
}
