package dev.ulpforge.model.task;

import java.util.List;
import java.util.Optional;

/**
 * Runs tasks on threads of this JVM.
 *
 * @param threads how many, at least 1
 */
public record LocalExecutor(int threads) implements TaskExecutor {

    /** @throws IllegalArgumentException if there is no thread */
    public LocalExecutor {
        if (threads < 1) {
            throw new IllegalArgumentException("work needs a thread, not " + threads);
        }
    }

    /** A thread for each processor. */
    public LocalExecutor() {
        this(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public int slots() {
        return threads;
    }

    @Override
    public LocalExecutor here() {
        return this;
    }

    /** Whatever a task throws ends the others, and is thrown here. */
    @Override
    public <C, R> List<Optional<R>> untilEnded(Common<C> common,
            List<? extends IndependentTask<? super C, R>> tasks, TaskWatch<R> watch) {
        return new LocalRun<C, R>(common.here(), tasks).results(threads, watch);
    }
}
