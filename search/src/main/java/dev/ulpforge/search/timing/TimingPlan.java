package dev.ulpforge.search.timing;

import java.time.Duration;

/**
 * The plan of a timing, which takes about {@code contenders * (warmUp + rounds * burst)}, and longer if C2 is slow to
 * compile. Bursts are short, so that on a busy machine most of them run undisturbed between two turns of the scheduler.
 *
 * @param warmUp how long each contender runs at least before it counts
 * @param rounds how many times each contender is timed
 * @param burst  how long it runs each time
 */
public record TimingPlan(Duration warmUp, int rounds, Duration burst) {
    private static final Duration BURST = Duration.ofNanos(100_000);

    /** For the finalists of a search: 0.15 s each. */
    public static final TimingPlan FINALISTS = new TimingPlan(Duration.ofMillis(100), 501, BURST);
    /** For figures that are shown: 0.5 s each. */
    public static final TimingPlan BENCH = new TimingPlan(Duration.ofMillis(300), 2001, BURST);

    /** @throws IllegalArgumentException if a time or the number of rounds is not positive */
    public TimingPlan {
        if (!warmUp.isPositive() || rounds <= 0 || !burst.isPositive()) {
            throw new IllegalArgumentException(
                    "warm-up " + warmUp + ", " + rounds + " rounds of " + burst + ": all must be positive");
        }
    }
}
