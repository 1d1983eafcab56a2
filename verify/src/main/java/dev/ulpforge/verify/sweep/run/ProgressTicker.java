package dev.ulpforge.verify.sweep.run;

import java.util.concurrent.CancellationException;

import dev.ulpforge.model.progress.Progress;

/**
 * Reports progress during the phases after the sweep of all inputs, about five times a second, and ends them if the
 * progress or an interrupt asks for it. For the thread that has started the sweep only.
 */
public final class ProgressTicker {
    private static final long INTERVAL = 200_000_000;

    private final Progress progress;
    private final double inputs;
    private final long start = System.nanoTime();
    private long last = start;

    /** @param inputs how many inputs the sweep has; it starts now */
    public ProgressTicker(Progress progress, double inputs) {
        this.progress = progress;
        this.inputs = inputs;
    }

    /**
     * {@return whether work goes on that follows when all is swept, while the mean speed falls}
     *
     * @param share how much of it is done
     */
    public boolean afterwards(double share) {
        return progress.at(1, speed());
    }

    /** @throws CancellationException if the progress or an interrupt asks for it */
    public void beat() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the sweep was interrupted");
        }
        long now = System.nanoTime();
        if (now - last >= INTERVAL) {
            last = now;
            if (!progress.at(1, speed())) {
                throw new CancellationException("the sweep was cancelled");
            }
        }
    }

    private String speed() {
        return Workers.speed(inputs, System.nanoTime() - start);
    }
}
