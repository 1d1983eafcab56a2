package dev.ulpforge.spark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.model.task.TaskWatch;

/**
 * Runs tasks on another executor, and does something to it when a quarter of the first ones has arrived.
 *
 * @param disturbance what is done once
 * @param arrived     the number of results so far
 */
record DisturbedExecutor(TaskExecutor other, Runnable disturbance, AtomicInteger arrived) implements TaskExecutor {
    private static final int PART = 4;

    DisturbedExecutor(TaskExecutor other, Runnable disturbance) {
        this(other, disturbance, new AtomicInteger());
    }

    @Override
    public int slots() {
        return other.slots();
    }

    @Override
    public LocalExecutor here() {
        return other.here();
    }

    @Override
    public <C, R> List<Optional<R>> untilEnded(Common<C> common, List<? extends IndependentTask<? super C, R>> tasks,
            TaskWatch<R> watch) {
        return other.untilEnded(common, tasks, new TaskWatch<R>() {
            @Override
            public boolean goesOn(double share) {
                return watch.goesOn(share);
            }

            @Override
            public void arrived(int task, R result) {
                watch.arrived(task, result);
                if (arrived.incrementAndGet() == tasks.size() / PART) {
                    disturbance.run();
                }
            }
        });
    }
}
