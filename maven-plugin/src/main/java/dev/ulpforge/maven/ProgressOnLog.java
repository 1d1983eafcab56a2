package dev.ulpforge.maven;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

import org.apache.maven.plugin.logging.Log;

import dev.ulpforge.worker.WorkerMessage;

/**
 * Shows how far a worker is: a bar that is redrawn in place where a person looks on, else a line of the log now and
 * then.
 */
final class ProgressOnLog implements Consumer<WorkerMessage.Progress>, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int WIDTH = 30;
    private static final int LINE = 110;

    private final Log log;
    private final String what;
    private final boolean bar;
    private long next = System.nanoTime();
    private double furthest;

    /**
     * Shows one task.
     *
     * @param what what is done, in words
     * @param bar  whether to draw a bar
     */
    ProgressOnLog(Log log, String what, boolean bar) {
        this.log = log;
        this.what = what;
        this.bar = bar;
    }

    @Override
    public void accept(WorkerMessage.Progress step) {
        furthest = Math.max(furthest, step.fraction());
        if (bar) {
            draw(step.text());
        } else if (System.nanoTime() - next >= 0) {
            log.info(String.format(Locale.ROOT, "%s: %3.0f %%, %s", what, 100 * furthest, step.text()));
            next = System.nanoTime() + PAUSE.toNanos();
        }
    }

    @Override
    public void close() {
        if (bar) {
            System.out.print("\r" + " ".repeat(LINE) + "\r");
            System.out.flush();
        }
    }

    private void draw(String text) {
        int full = (int) Math.round(furthest * WIDTH);
        String line = String.format(Locale.ROOT, "%s [%s%s] %3.0f %% %s", what, "=".repeat(full),
                " ".repeat(WIDTH - full), 100 * furthest, text);
        System.out.print("\r" + String.format(Locale.ROOT, "%-" + LINE + "s", line).substring(0, LINE));
        System.out.flush();
    }
}
