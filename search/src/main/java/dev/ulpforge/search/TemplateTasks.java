package dev.ulpforge.search;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * The tasks of some reductions.
 *
 * @param tasks the tasks that make templates, independent of each other
 */
record TemplateTasks(List<Callable<List<KernelTemplate>>> tasks) {

    /** {@return all tasks of the reductions} */
    static TemplateTasks of(List<Reduction> reductions) {
        return new TemplateTasks(reductions.stream().flatMap(reduction -> reduction.templates().stream()).toList());
    }

    /**
     * {@return the templates, each but once, in the order of the tasks, for any number of threads}
     *
     * @param progress hears what share of the tasks is done
     */
    List<KernelTemplate> run(LocalExecutor executor, DoubleConsumer progress) {
        List<Definition> definitions = tasks.stream().map(Definition::new).toList();
        return executor.all(Common.here(this), definitions, share -> {
            progress.accept(share);
            return true;
        }).stream().flatMap(List::stream).distinct().toList();
    }

    /** The templates of a task; none where it needs a value that the target function does not have. */
    private record Definition(Callable<List<KernelTemplate>> task)
            implements
                IndependentTask<TemplateTasks, List<KernelTemplate>> {
        @Override
        public List<KernelTemplate> run(TemplateTasks all, BooleanSupplier ended) {
            try {
                return task.call();
            } catch (ArithmeticException | UndecidedException undefined) {
                return List.of();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
