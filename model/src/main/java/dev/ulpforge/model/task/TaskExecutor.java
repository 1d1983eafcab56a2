package dev.ulpforge.model.task;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoublePredicate;

/** Runs independent tasks, in this JVM or in many. Results are the same for any executor. */
public interface TaskExecutor {

    /** {@return about how many tasks run at once: work is divided into several times as many} */
    int slots();

    /** {@return the executor of this JVM, for work on shared memory} */
    LocalExecutor here();

    /**
     * {@return the result of each task, in the order of the tasks} If {@code watch} or an interrupt ends the work,
     * those that had not begun have none, and others may have an early one.
     */
    <C, R> List<Optional<R>> untilEnded(Common<C> common,
            List<? extends IndependentTask<? super C, R>> tasks, TaskWatch<R> watch);

    /**
     * {@return the result of each task, in the order of the tasks}
     *
     * @param progress hears, about five times a second, what share of the tasks is done, and returns false to end them
     * @throws CancellationException if {@code progress} or an interrupt ends the work
     */
    default <C, R> List<R> all(Common<C> common,
            List<? extends IndependentTask<? super C, R>> tasks, DoublePredicate progress) {
        AtomicBoolean ended = new AtomicBoolean();
        List<Optional<R>> results = untilEnded(common, tasks, share -> {
            ended.compareAndSet(false, !progress.test(share));
            return !ended.get();
        });
        if (ended.get() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was cancelled");
        }
        return results.stream().map(Optional::orElseThrow).toList();
    }
}
