package dev.ulpforge.verify.sweep.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import dev.ulpforge.model.progress.Progress;

/** Numbered pieces of work, shared out to threads; each thread has its own worker, made on that thread. */
public final class Workers {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;
    private final int count;
    private final Supplier<IntPredicate> worker;

    private Workers(int count, Supplier<IntPredicate> worker) {
        this.count = count;
        this.worker = worker;
    }

    /**
     * Works off the pieces {@code 0 … count - 1} in about that order, and returns when all are done, or when a worker
     * has returned false and all that were begun are done; those are all the pieces up to some number, then.
     *
     * @param inputs how many inputs a piece has, for the speed that {@code progress} tells, about five times a second
     * @throws CancellationException if {@code progress} or an interrupt asks for it
     */
    public static void run(int threads, int count, long inputs, Progress progress, Supplier<IntPredicate> worker) {
        Workers workers = new Workers(count, worker);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                futures.add(pool.submit(workers::work));
            }
            try {
                workers.await(futures, inputs, progress);
            } finally {
                workers.stopped = true;
            }
        }
    }

    private void work() {
        IntPredicate own = worker.get();
        for (int i = taken.getAndIncrement(); i < count && !stopped; i = taken.getAndIncrement()) {
            if (!own.test(i)) {
                stopped = true;
            }
            done.getAndIncrement();
        }
    }

    private void await(List<Future<?>> futures, long inputs, Progress progress) {
        long start = System.nanoTime();
        for (Future<?> future : futures) {
            while (!finished(future)) {
                if (!progress.at((double) done.get() / count,
                        speed((double) done.get() * inputs, System.nanoTime() - start))) {
                    throw new CancellationException("the sweep was cancelled");
                }
            }
        }
    }

    /** {@return the mean speed, as a progress tells it} */
    public static String speed(double inputs, long nanos) {
        return String.format(Locale.ROOT, "%.0f million inputs/s", 1e3 * inputs / nanos);
    }

    private boolean finished(Future<?> future) {
        try {
            future.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the sweep was interrupted");
        } catch (ExecutionException e) {
            stopped = true;
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
    }
}
