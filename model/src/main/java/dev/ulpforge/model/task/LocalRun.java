package dev.ulpforge.model.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Some tasks on threads of this JVM, which take the next one each time that they have done one. */
final class LocalRun<C, R> {
    private static final long GLANCE = 200;

    private final C common;
    private final List<? extends IndependentTask<? super C, R>> tasks;
    private final List<Optional<R>> results;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean ended;

    LocalRun(C common, List<? extends IndependentTask<? super C, R>> tasks) {
        this.common = common;
        this.tasks = List.copyOf(tasks);
        this.results = Collections
                .synchronizedList(new ArrayList<>(Collections.nCopies(tasks.size(), Optional.empty())));
    }

    List<Optional<R>> results(int threads, TaskWatch<R> watch) {
        boolean interrupted = false;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int t = 0; t < Math.min(threads, tasks.size()); t++) {
                workers.add(pool.submit(() -> work(watch)));
            }
            for (Future<?> worker : workers) {
                interrupted |= await(worker, watch);
            }
        } finally {
            ended = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(results);
    }

    private void work(TaskWatch<R> watch) {
        for (int i = taken.getAndIncrement(); i < tasks.size() && !ended; i = taken.getAndIncrement()) {
            R result = tasks.get(i).run(common, () -> ended);
            results.set(i, Optional.of(result));
            if (!ended) {
                watch.arrived(i, result);
            }
            done.getAndIncrement();
        }
    }

    /** {@return whether this thread was interrupted meanwhile} Tasks at work are always waited for. */
    private boolean await(Future<?> worker, TaskWatch<R> watch) {
        boolean interrupted = false;
        while (true) {
            try {
                worker.get(GLANCE, TimeUnit.MILLISECONDS);
                return interrupted;
            } catch (TimeoutException stillAtWork) {
                ended = ended || !watch.goesOn((double) done.get() / tasks.size());
            } catch (InterruptedException e) {
                interrupted = true;
                ended = true;
            } catch (ExecutionException e) {
                ended = true;
                throw thrown(e.getCause());
            }
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
