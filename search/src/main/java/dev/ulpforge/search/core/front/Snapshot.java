package dev.ulpforge.search.core.front;

import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The progress of a search for a front.
 *
 * @param generation  generations done on every island
 * @param evaluations skeletons fitted so far
 * @param perSecond   skeletons fitted per second since the last snapshot
 * @param best        the least error for each cost
 * @param elapsed     time used
 * @param time        time given
 */
public record Snapshot(long generation, long evaluations, double perSecond, SortedMap<Double, Double> best,
        Duration elapsed, Duration time) {

    /** {@return how much of the time is used, from 0 to 1} */
    double fraction() {
        return Math.min(1, (double) elapsed.toMillis() / time.toMillis());
    }

    /** {@return one line: generation, evaluations per second, best error per cost, time left} */
    public String line() {
        String errors = best.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s:%.1e", cost(e.getKey()), e.getValue()))
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "generation %d, %d evaluations, %.0f/s, %s, %d s left", generation,
                evaluations, perSecond, errors, Math.max(0, time.minus(elapsed).toSeconds()));
    }

    private static String cost(double cost) {
        return cost == Math.rint(cost) ? Long.toString((long) cost) : String.format(Locale.ROOT, "%.2f", cost);
    }
}
