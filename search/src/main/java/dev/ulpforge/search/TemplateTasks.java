package dev.ulpforge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

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
    List<KernelTemplate> run(int threads, DoubleConsumer progress) {
        List<KernelTemplate> templates = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<KernelTemplate>>> futures = tasks.stream().map(task -> workers.submit(() -> defined(task)))
                    .toList();
            for (int done = 0; done < futures.size(); done++) {
                templates.addAll(futures.get(done).get());
                progress.accept((done + 1.0) / futures.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return templates.stream().distinct().toList();
    }

    /** {@return the templates of a task; none where it needs a value that the target function does not have} */
    private static List<KernelTemplate> defined(Callable<List<KernelTemplate>> task) throws Exception {
        try {
            return task.call();
        } catch (ArithmeticException | UndecidedException undefined) {
            return List.of();
        }
    }
}
