package dev.ulpforge.spark;

import java.io.Serializable;

import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import scala.Function1;
import scala.collection.Iterator;

import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.MadeObjects;
import dev.ulpforge.model.task.Recipe;

/**
 * Runs the one task of a partition, on an executor.
 *
 * @param recipe of what the tasks have in common
 */
record RemoteRun<C, R>(Recipe<C> recipe)
        implements
            Function1<Iterator<IndependentTask<? super C, R>>, RemoteResult<R>>,
            Serializable {

    /** Whether the executor wants it back shows afterwards too: what it returns then may be cut short. */
    @Override
    public RemoteResult<R> apply(Iterator<IndependentTask<? super C, R>> partition) {
        TaskContext context = TaskContext.get();
        IndependentTask<? super C, R> task = partition.next();
        RemoteResult<R> result = result(task, context);
        if (context.isInterrupted()) {
            throw new TaskKilledException();
        }
        return result;
    }

    private RemoteResult<R> result(IndependentTask<? super C, R> task, TaskContext context) {
        try {
            return new RemoteResult.Done<>(task.run(MadeObjects.of(recipe), context::isInterrupted));
        } catch (OutOfMemoryError tooSmall) {
            return new RemoteResult.OutOfMemory<>(task.name(), Runtime.getRuntime().maxMemory());
        }
    }
}
