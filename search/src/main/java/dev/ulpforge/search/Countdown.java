package dev.ulpforge.search;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import dev.ulpforge.model.progress.Progress;

/** The remaining time of a budget, which it adds to the progress that it passes on, one call at a time. */
final class Countdown implements Progress {
    private final long start = System.nanoTime();
    private final Duration budget;
    private final Progress next;

    Countdown(Duration budget, Progress next) {
        this.budget = budget;
        this.next = next;
    }

    /** {@return a countdown that ends after some time from now, and reports to the same listener} */
    Countdown until(Duration limit) {
        return new Countdown(limit, next);
    }

    /** {@return the remaining time; not positive if the budget is spent} */
    Duration left() {
        return budget.minus(elapsed());
    }

    boolean isOver() {
        return elapsed().compareTo(budget) >= 0;
    }

    /** @throws CancellationException if the search is to end */
    @Override
    public synchronized boolean at(double fraction, String text) {
        if (!next.at(fraction, text + ", " + Math.max(0, left().toSeconds()) + " s of the budget left")) {
            throw new CancellationException("the search was cancelled");
        }
        return true;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
