package dev.ulpforge.search;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import dev.ulpforge.model.progress.Progress;

/** The end of a budget. It adds the remaining time to the progress that it passes on, one call at a time. */
final class Deadline implements Progress {
    private final long start = System.nanoTime();
    private final Duration budget;
    private final Progress next;

    Deadline(Duration budget, Progress next) {
        this.budget = budget;
        this.next = next;
    }

    /** {@return a deadline some time from now, which reports to the same listener} */
    Deadline until(Duration limit) {
        return new Deadline(limit, next);
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
