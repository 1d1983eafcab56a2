package dev.ulpforge.model.task;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalExecutorTest {

    /** Adds to what is common. */
    private record Sum(int number) implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            return common + number;
        }
    }

    /** Waits until nobody waits for it any more. */
    private record Endless(int number) implements IndependentTask<CountDownLatch, Integer> {
        @Override
        public Integer run(CountDownLatch begun, BooleanSupplier ended) {
            begun.countDown();
            while (!ended.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return number;
        }
    }

    /** Throws. */
    private record Broken(Throwable what) implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            if (what instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) what;
        }
    }

    @Test
    void resultsAreInTheOrderOfTheTasks() {
        List<Sum> tasks = IntStream.range(0, 1000).mapToObj(Sum::new).toList();
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(new LocalExecutor(threads).all(Common.here(7), tasks, _ -> true))
                    .isEqualTo(IntStream.range(7, 1007).boxed().toList());
        }
        assertThat(new LocalExecutor(2).all(Common.here(7), List.<Sum>of(), _ -> true)).isEmpty();
    }

    @Test
    void whatHasBegunWhenTheWorkEndsHasAnEarlyResult() {
        List<Endless> tasks = Stream.of(1, 2, 3).map(Endless::new).toList();
        CountDownLatch begun = new CountDownLatch(2);
        assertThat(new LocalExecutor(2).untilEnded(Common.here(begun), tasks, _ -> begun.getCount() > 0))
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty());
        assertThatThrownBy(() -> new LocalExecutor(2).all(Common.here(begun), tasks, _ -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptEndsTheWorkAndStays() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new LocalExecutor(1).all(Common.here(new CountDownLatch(1)),
                List.of(new Endless(1)), _ -> true)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatATaskThrowsIsThrown() {
        assertThatThrownBy(() -> new LocalExecutor(2).all(Common.here(1),
                List.of(new Broken(new ArithmeticException("by zero"))), _ -> true))
                .isInstanceOf(ArithmeticException.class).hasMessage("by zero");
        assertThatThrownBy(() -> new LocalExecutor(2).all(Common.here(1),
                List.of(new Broken(new OutOfMemoryError("heap"))), _ -> true)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void thereIsAThread() {
        assertThatThrownBy(() -> new LocalExecutor(0)).hasMessageContaining("thread");
        assertThat(new LocalExecutor().slots()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
