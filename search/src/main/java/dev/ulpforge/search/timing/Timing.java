package dev.ulpforge.search.timing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The speed of one contender.
 *
 * @param name   its name
 * @param rounds ns per element, in the order of the rounds
 */
public record Timing(String name, List<Double> rounds) {

    /** @throws IllegalArgumentException if there is no round or one is not a positive number */
    public Timing {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty() || !rounds.stream().allMatch(ns -> ns > 0 && ns < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not the rounds of a timing: " + rounds);
        }
    }

    /** {@return the median in ns per element} */
    public double nanos() {
        return quantile(rounds, 0.5);
    }

    /** {@return the distance of the quartiles as a share of the median: 0.02 is a calm machine, 0.2 a busy one} */
    public double spread() {
        return (quantile(rounds, 0.75) - quantile(rounds, 0.25)) / nanos();
    }

    /**
     * {@return how many times faster this is than {@code other}} It is the median of the ratios round by round, in
     * which drift of the machine's clock cancels.
     *
     * @throws IllegalArgumentException if they were not timed together
     */
    public double timesFasterThan(Timing other) {
        if (rounds.size() != other.rounds.size()) {
            throw new IllegalArgumentException(name + " and " + other.name + " were not timed together");
        }
        return quantile(
                IntStream.range(0, rounds.size()).mapToObj(i -> other.rounds.get(i) / rounds.get(i)).toList(), 0.5);
    }

    /**
     * {@return a quantile of some values, between neighbours by a straight line}
     *
     * @param values in any order, at least one
     * @param share  from 0, the least, to 1, the greatest
     */
    public static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
