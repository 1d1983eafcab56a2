package dev.ulpforge.driver.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.Recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JournalledExecutorTest {
    private static final ConcurrentLinkedQueue<Integer> DONE = new ConcurrentLinkedQueue<>();
    private static final List<Sum> TASKS = IntStream.range(0, 10).mapToObj(Sum::new).toList();

    @TempDir
    private Path directory;
    private String platform = "512 bits";

    private record Number(int number) implements Recipe<Integer> {
        @Override
        public Integer make() {
            return number;
        }
    }

    /** Adds to what is common; is cut short if the work has ended. */
    private record Sum(int number) implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            DONE.add(number);
            return ended.getAsBoolean() ? -1 : common + number;
        }
    }

    /** Has no result before the work has ended. */
    private record Endless() implements IndependentTask<Integer, Integer> {
        @Override
        public Integer run(Integer common, BooleanSupplier ended) {
            while (!ended.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return -1;
        }
    }

    @BeforeEach
    void forget() {
        DONE.clear();
    }

    private Path file() {
        return directory.resolve("tasks");
    }

    private <T> T with(String code, int threads, Function<JournalledExecutor, T> work) {
        try (TaskJournal journal = TaskJournal.in(file(), code, threads)) {
            return work.apply(new JournalledExecutor(new LocalExecutor(threads), journal, platform));
        }
    }

    private List<Integer> sums(int common, List<Sum> tasks) {
        return with("a", 2, executor -> executor.all(Common.made(common, new Number(common)), tasks, _ -> true));
    }

    @Test
    void whatWasDoneIsNotDoneAgain() {
        assertThat(sums(7, TASKS.subList(3, 6))).containsExactly(10, 11, 12);
        DONE.clear();
        assertThat(sums(7, TASKS)).isEqualTo(IntStream.range(7, 17).boxed().toList());
        assertThat(DONE).containsExactlyInAnyOrder(0, 1, 2, 6, 7, 8, 9);
        DONE.clear();
        assertThat(sums(8, TASKS.subList(0, 1))).containsExactly(8);
        assertThat(sums(8, TASKS.subList(0, 1))).containsExactly(8);
        assertThat(DONE).containsExactly(0);
        platform = "256 bits";
        sums(8, TASKS.subList(0, 1));
        assertThat(DONE).containsExactly(0, 0);
    }

    @Test
    void whatWasBeingWrittenIsDropped() throws IOException {
        sums(7, TASKS);
        byte[] whole = Files.readAllBytes(file());
        for (int lost : new int[]{ 1, 30, 100 }) {
            Files.write(file(), Arrays.copyOf(whole, whole.length - lost));
            assertThat(sums(7, TASKS)).isEqualTo(IntStream.range(7, 17).boxed().toList());
            assertThat(file()).hasSize(whole.length);
        }
        whole[whole.length - 1] ^= 1;
        Files.write(file(), whole);
        DONE.clear();
        assertThat(sums(7, TASKS)).isEqualTo(IntStream.range(7, 17).boxed().toList());
        assertThat(DONE).hasSize(1);
    }

    @Test
    void earlyResultsAndThoseOfThisJvmAloneAreNotWrittenDown() throws IOException {
        Common<Integer> made = Common.made(7, new Number(7));
        assertThatThrownBy(() -> with("a", 1, executor -> executor.all(made, List.of(new Endless()), _ -> false)))
                .isInstanceOf(CancellationException.class);
        List<Integer> here = with("a", 1, executor -> executor.all(Common.here(7), TASKS, _ -> true));
        assertThat(here).hasSize(10);
        assertThat(Files.readString(file())).isEqualTo(Workplace.CHECKPOINT_MARK + "1 a 1\n");
    }

    @Test
    void workIsDividedAsItWas() {
        assertThat(with("a", 3, JournalledExecutor::slots)).isEqualTo(3);
        assertThat(with("a", 1, JournalledExecutor::slots)).isEqualTo(3);
    }

    @Test
    void theShareIsThatOfAllTasks() {
        sums(7, TASKS.subList(0, 5));
        List<Double> shares = new ArrayList<>();
        assertThatThrownBy(() -> with("a", 1, executor -> executor.all(Common.made(7, new Number(7)),
                List.of(TASKS.get(0), TASKS.get(1), TASKS.get(2), new Endless()), share -> !shares.add(share))))
                .isInstanceOf(CancellationException.class);
        assertThat(shares).containsExactly(0.75);
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        sums(7, TASKS);
        assertThatThrownBy(() -> with("b", 1, JournalledExecutor::slots)).isInstanceOf(CommandException.class)
                .hasMessageContaining("another build");
        assertThatThrownBy(() -> with("a", 1, _ -> with("a", 1, JournalledExecutor::slots)))
                .hasMessageContaining("in use");
        Files.writeString(file(), "my own figures\n");
        assertThatThrownBy(() -> with("a", 1, JournalledExecutor::slots)).hasMessageContaining("no checkpoint");
        assertThat(file()).hasContent("my own figures\n");
    }

    @Test
    void theCodeHasADigest() {
        assertThat(CodeDigest.ofThisCode()).matches("[0-9a-f]{64}").isEqualTo(CodeDigest.ofThisCode());
    }
}
