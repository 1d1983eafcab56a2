package dev.ulpforge.search.core.front;

import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Watches a search, and may end it. Called from one thread at a time. */
public interface Progress {

    /**
     * Where a search stands.
     *
     * @param generation generations done on every island
     * @param evaluations structures fitted so far
     * @param perSecond structures fitted per second since the last snapshot
     * @param best the least error for each cost
     * @param elapsed time used
     * @param left time left
     */
    record Snapshot(long generation, long evaluations, double perSecond, SortedMap<Double, Double> best,
            Duration elapsed, Duration left) {

        /** {@return one line: generation, evaluations per second, best error per cost, time left} */
        public String line() {
            String errors = best.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%s:%.1e", cost(e.getKey()), e.getValue()))
                    .collect(Collectors.joining(" "));
            return String.format(Locale.ROOT, "generation %d, %d evaluations, %.0f/s, %s, %d s left", generation,
                    evaluations, perSecond, errors, left.toSeconds());
        }

        private static String cost(double cost) {
            return cost == Math.rint(cost) ? Long.toString((long) cost) : String.format(Locale.ROOT, "%.2f", cost);
        }
    }

    /** Called after every epoch. */
    void report(Snapshot snapshot);

    /** {@return whether to end now; the best found is kept} Called often, and from any thread. */
    default boolean cancelled() {
        return false;
    }

    static Progress none() {
        return snapshot -> {
        };
    }
}
