package dev.ulpforge.search;

import java.time.Duration;

/** The time left of a budget; reports progress with it, one call at a time. */
final class Countdown {
    private final long start = System.nanoTime();
    private final Duration budget;
    private final SearchListener listener;

    Countdown(Duration budget, SearchListener listener) {
        this.budget = budget;
        this.listener = listener;
    }

    boolean isOver() {
        return elapsed().compareTo(budget) >= 0;
    }

    synchronized void report(double fraction, String line) {
        Duration left = budget.minus(elapsed());
        listener.update(fraction, line + ", " + Math.max(0, left.toSeconds()) + " s left");
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
