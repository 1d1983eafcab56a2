package dev.ulpforge.verify.sweep;

import java.util.concurrent.CancellationException;

/**
 * Tells a progress, about five times a second, of what follows when all inputs have been swept, and ends it if that or an interrupt asks for it.
 * For the thread that has started the sweep only.
 */
final class Pulse {
    private static final long INTERVAL = 200_000_000;

    private final Progress progress;
    private final double inputs;
    private final long start = System.nanoTime();
    private long last = start;

    /** @param inputs how many inputs the sweep has; it starts now */
    Pulse(Progress progress, double inputs) {
        this.progress = progress;
        this.inputs = inputs;
    }

    /** {@return the same progress for threads at work: all is swept, and the mean speed falls} */
    Progress afterwards() {
        return (_, _) -> progress.at(1, speed());
    }

    /** @throws CancellationException if the progress or an interrupt asks for it */
    void beat() {
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

    private double speed() {
        return inputs / ((System.nanoTime() - start) * 1e-9);
    }
}
