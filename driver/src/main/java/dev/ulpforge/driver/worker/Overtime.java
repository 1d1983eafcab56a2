package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import dev.ulpforge.driver.forge.KernelPipeline;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.worker.ExitCode;

/**
 * Ends a search that does not end by itself: a few seconds after its budget, or, where a proof is running then, when
 * nothing is heard of that any more. The search is left behind in a thread that does not keep the JVM alive.
 *
 * @param request what is searched for
 * @param grace   how long the search may take beyond its budget
 * @param silence how long nothing may be heard of a running proof
 */
record Overtime(SearchRequest request, Duration grace, Duration silence) {
    /** Including the start of a JVM it is less than 10 s for any expression. */
    static final Duration GRACE = Duration.ofSeconds(5);
    /**
     * Proofs tell five times a second how far they are; on a machine with ten times the work it can do, once in some
     * seconds.
     */
    static final Duration SILENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 200;

    /**
     * {@return what the search gives, if it does in time}
     *
     * @throws CommandException if it does not
     */
    Path of(Function<Progress, Path> search, Progress progress) {
        Watch watch = new Watch(progress);
        FutureTask<Path> task = new FutureTask<>(() -> search.apply(watch));
        long end = System.nanoTime() + request.budget().plus(grace).toNanos();
        Thread thread = Thread.ofPlatform().daemon().name("search").start(task);
        try {
            while (System.nanoTime() < end || watch.isProving(silence)) {
                try {
                    return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException goesOn) {
                    continue;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        thread.interrupt();
        throw new CommandException(ExitCode.MISSED,
                DriverMessage.MISSED.about(KernelPipeline.target(request.spec()), request.spec().demands().words(),
                        request.budget().toSeconds() + " s", "the search was not over then",
                        "it was at: " + watch.line()));
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }

    /** Hands progress on, and remembers what was last heard. */
    private static final class Watch implements Progress {
        private final Progress next;
        private volatile String line = "no step was done";
        private volatile long heard = System.nanoTime();

        Watch(Progress next) {
            this.next = next;
        }

        @Override
        public boolean at(double fraction, String text) {
            heard = System.nanoTime();
            line = text;
            return next.at(fraction, text);
        }

        String line() {
            return line;
        }

        boolean isProving(Duration silence) {
            return line.startsWith(KernelSearch.PROOF) && System.nanoTime() - heard < silence.toNanos();
        }
    }
}
