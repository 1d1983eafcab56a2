package dev.ulpforge.spark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.model.task.TaskWatch;

/**
 * Runs tasks on another executor, and does something to it in the middle of the first ones.
 *
 * @param disturbance what is done once, when some of the tasks are done and others are not
 * @param happened    whether it was
 */
record DisturbedExecutor(TaskExecutor other, Runnable disturbance, AtomicBoolean happened) implements TaskExecutor {

    DisturbedExecutor(TaskExecutor other, Runnable disturbance) {
        this(other, disturbance, new AtomicBoolean());
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
                if (share > 0 && share < 1 && happened.compareAndSet(false, true)) {
                    disturbance.run();
                }
                return watch.goesOn(share);
            }

            @Override
            public void arrived(int task, R result) {
                watch.arrived(task, result);
            }
        });
    }
}
