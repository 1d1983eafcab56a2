package dev.ulpforge.driver.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import dev.ulpforge.worker.WorkerMessage;

/** A line now and then, for logs: the first, and from then on at most one every two seconds. */
final class ProgressLines implements ProgressDisplay {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream err;
    private long next = System.nanoTime();

    ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void accept(WorkerMessage.Progress progress) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            err.println(String.format(Locale.ROOT, "[%3.0f %%] %s", 100 * progress.fraction(), progress.text()));
            next = now + PAUSE;
        }
    }

    @Override
    public void close() {
        err.flush();
    }
}
