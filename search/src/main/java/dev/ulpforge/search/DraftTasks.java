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

import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * The tasks of some reductions.
 *
 * @param tasks what makes drafts, independent of each other
 */
record DraftTasks(List<Callable<List<Draft>>> tasks) {

    /** {@return all tasks of the reductions} */
    static DraftTasks of(List<Reduction> reductions) {
        return new DraftTasks(reductions.stream().flatMap(reduction -> reduction.drafts().stream()).toList());
    }

    /**
     * {@return the drafts, in the order of the tasks, whatever the threads}
     *
     * @param progress hears which share of the tasks is done
     */
    List<Draft> run(int threads, DoubleConsumer progress) {
        List<Draft> drafts = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Draft>>> futures = tasks.stream().map(task -> workers.submit(() -> defined(task)))
                    .toList();
            for (int done = 0; done < futures.size(); done++) {
                drafts.addAll(futures.get(done).get());
                progress.accept((done + 1.0) / futures.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return drafts;
    }

    /** {@return the drafts of a task; none where it needs a value that the target function does not have} */
    private static List<Draft> defined(Callable<List<Draft>> task) throws Exception {
        try {
            return task.call();
        } catch (ArithmeticException | UndecidedException undefined) {
            return List.of();
        }
    }
}
