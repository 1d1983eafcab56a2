package dev.ulpforge.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A time limit for work, which is interrupted and abandoned beyond it.
 *
 * @param time     the time
 * @param extended tells, once the time is over, whether the work may go on
 */
record TimeLimit(Duration time, BooleanSupplier extended) {
    private static final long GLANCE = 100;

    /**
     * {@return the result of some work, if it ends in time}
     *
     * @throws CancellationException if this thread is interrupted
     */
    <T> Optional<T> within(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        long start = System.nanoTime();
        try {
            while (System.nanoTime() - start < time.toNanos() || extended.getAsBoolean()) {
                try {
                    return Optional.of(task.get(GLANCE, TimeUnit.MILLISECONDS));
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        thread.interrupt();
        return Optional.empty();
    }
}
