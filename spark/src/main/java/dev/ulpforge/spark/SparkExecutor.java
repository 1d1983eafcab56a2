package dev.ulpforge.spark;

import java.util.List;
import java.util.Optional;

import org.apache.spark.SparkContext;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.MadeObjects;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.model.task.TaskWatch;

/**
 * Runs tasks on the executors of a Spark cluster; those whose common object only this JVM has, here. Executors in this
 * JVM use the common object that it has.
 */
final class SparkExecutor implements TaskExecutor {
    private final SparkContext spark;

    SparkExecutor(SparkContext spark) {
        this.spark = spark;
    }

    @Override
    public int slots() {
        return spark.defaultParallelism();
    }

    @Override
    public LocalExecutor here() {
        return new LocalExecutor();
    }

    @Override
    public <C, R> List<Optional<R>> untilEnded(Common<C> common, List<? extends IndependentTask<? super C, R>> tasks,
            TaskWatch<R> watch) {
        if (common.recipe().isEmpty() || tasks.isEmpty()) {
            return here().untilEnded(common, tasks, watch);
        }
        Recipe<C> recipe = common.recipe().get();
        MadeObjects.keep(recipe, common.here());
        return new SparkRun<C, R>(spark, List.copyOf(tasks)).results(new RemoteRun<>(recipe), watch);
    }
}
