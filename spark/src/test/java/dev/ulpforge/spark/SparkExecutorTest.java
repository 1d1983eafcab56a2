package dev.ulpforge.spark;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.worker.ExitCode;

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
