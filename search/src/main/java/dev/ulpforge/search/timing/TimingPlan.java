package dev.ulpforge.search.timing;

import java.time.Duration;

/**
 * How long a timing takes: about {@code contenders * (warmUp + rounds * burst)}.
 *
 * @param warmUp how long each contender runs before it counts; C2 needs some 50 ms for a kernel
 * @param rounds how many times each contender is timed
 * @param burst  how long it runs each time
 */
public record TimingPlan(Duration warmUp, int rounds, Duration burst) {
    /** For the finalists of a search: 0.12 s each. */
    public static final TimingPlan FINALISTS = new TimingPlan(Duration.ofMillis(100), 41, Duration.ofNanos(500_000));
    /** For figures that are shown: 0.5 s each. */
    public static final TimingPlan BENCH = new TimingPlan(Duration.ofMillis(300), 201, Duration.ofMillis(1));

    /** @throws IllegalArgumentException if a time or the number of rounds is not positive */
    public TimingPlan {
        if (!warmUp.isPositive() || rounds <= 0 || !burst.isPositive()) {
            throw new IllegalArgumentException(
                    "warm-up " + warmUp + ", " + rounds + " rounds of " + burst + ": all must be positive");
        }
    }
}
