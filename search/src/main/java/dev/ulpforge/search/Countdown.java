package dev.ulpforge.search;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import dev.ulpforge.model.progress.Progress;

/** The time left of a budget, which is part of the progress that it hands on, one call at a time. */
final class Countdown implements Progress {
    private final long start = System.nanoTime();
    private final Duration budget;
    private final Progress next;

    Countdown(Duration budget, Progress next) {
        this.budget = budget;
        this.next = next;
    }

    boolean isOver() {
        return elapsed().compareTo(budget) >= 0;
    }

    /** @throws CancellationException if the search is to end */
    @Override
    public synchronized boolean at(double fraction, String text) {
        Duration left = budget.minus(elapsed());
        if (!next.at(fraction, text + ", " + Math.max(0, left.toSeconds()) + " s left")) {
            throw new CancellationException("the search was cancelled");
        }
        return true;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
