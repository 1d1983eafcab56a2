package dev.ulpforge.search.scheme.logarithm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * For each interval, a number {@code c} near the inverse of its middle and {@code T factor = -g(c)}: then {@code r = m
 * c - 1} is small and {@code g(2^e m) = (e step + T) factor + g(1 + r)}. The step has few bits, and so has {@code T},
 * since {@code c} is chosen among the floats near the inverse such that {@code T} is almost exactly a short number (as
 * in Gal's accurate tables, ACM TOMS 17(1), 1991). So {@code e step + T} is exact for all exponents.
 *
 * @param cells    the intervals
 * @param inverses the {@code c}, 1 for the interval of 1
 * @param values   the {@code T}, 0 for the interval of 1
 * @param step     the step
 * @param factor the ratio of the step of the equation to the step, which is chosen such that this is almost exactly a
 *     float
 */
record LogarithmTable(SignificandIntervals cells, List<Float> inverses, List<Float> values, float step, float factor) {
    /** How far from the best place an inverse is searched, relative to half the interval's width. */
    private static final double FREEDOM = 0.06;
    private static final int PLACES = 32;
    /**
     * The unit of steps and values, such that the largest exponent times the step, shifted ones included, is at most
     * {@code 2^24} units.
     */
    private static final double GRAIN = 0x1p-17;
    private static final int LEAST_UNITS = 1 << 16;
    private static final int MOST_UNITS = (1 << 24) / 152;

    LogarithmTable {
        inverses = List.copyOf(inverses);
        values = List.copyOf(values);
    }

    /** {@return a table for exact sums} */
    static LogarithmTable exact(LogarithmicEquation equation, SignificandIntervals cells) {
        float step = (float) (GRAIN * IntStream.rangeClosed(LEAST_UNITS, MOST_UNITS).boxed()
                .min(Comparator.comparingDouble(units -> roundingOf(equation.step() / (units * GRAIN)))).orElseThrow());
        float factor = (float) (equation.step() / step);
        double grain = GRAIN * factor;
        List<Float> inverses = IntStream.range(0, cells.size())
                .mapToObj(k -> cells.isOne(k) ? 1 : bestInverse(equation, cells, k, grain)).toList();
        return new LogarithmTable(cells, inverses,
                inverses.stream().map(c -> (float) (Math.rint(-equation.at(c) / grain) * GRAIN)).toList(), step,
                factor);
    }

    private static double roundingOf(double value) {
        return Math.abs((float) value / value - 1);
    }

    /** {@return this table for sums without a factor, which are rounded} */
    LogarithmTable withoutFactor() {
        return new LogarithmTable(cells, inverses,
                values.stream().map(value -> (float) (value * (double) factor)).toList(),
                (float) (step * (double) factor), 1);
    }

    /** {@return whether {@code T + n step} is a float for every {@code T}} */
    boolean isExactWith(int n) {
        return values.stream().mapToDouble(value -> value + (double) n * step).allMatch(sum -> (float) sum == sum);
    }

    private static float bestInverse(LogarithmicEquation equation, SignificandIntervals cells, int k, double grain) {
        double middle = 2 / ((double) cells.lower(k) + cells.lower(k + 1));
        double half = (cells.lower(k + 1) - cells.lower(k)) / 2 * middle;
        double place = IntStream.rangeClosed(-PLACES, PLACES).boxed().sorted(Comparator.comparingInt(Math::abs))
                .map(i -> middle * (1 + half * i / (2 * PLACES)))
                .min(Comparator.comparingDouble(c -> noise(equation, cells, k, c))).orElseThrow();
        int first = (int) (place * (1 - half * FREEDOM) / SignificandIntervals.GRAIN);
        int last = (int) (place * (1 + half * FREEDOM) / SignificandIntervals.GRAIN);
        return (float) IntStream.rangeClosed(first, last).mapToDouble(i -> i * SignificandIntervals.GRAIN).boxed()
                .min(Comparator.comparingDouble(c -> distance(equation.at(c), grain))).orElseThrow().doubleValue();
    }

    /** {@return the largest error due to the rounding of {@code r} and of the core's value, in ULP of the result} */
    private static double noise(LogarithmicEquation equation, SignificandIntervals cells, int k, double c) {
        return numbers(cells, k).map(m -> {
            double r = m * c - 1;
            double roundings = Math.abs(equation.slope()) * Math.ulp((float) r) + Math.ulp((float) equation.at(1 + r));
            return roundings / 2 / Math.ulp((float) equation.at(m));
        }).max().orElseThrow();
    }

    /** {@return numbers of an interval, including its ends} */
    private static DoubleStream numbers(SignificandIntervals cells, int k) {
        double lower = cells.lower(k);
        double upper = cells.lower(k + 1);
        return IntStream.rangeClosed(0, PLACES).mapToDouble(i -> lower + (upper - lower) * i / PLACES);
    }

    private static double distance(double value, double grain) {
        return Math.abs(value / grain - Math.rint(value / grain));
    }

    /** {@return the least {@code r} of all intervals} */
    double leastReduced() {
        return IntStream.range(0, cells.size()).mapToDouble(k -> reduced(k, k)).min().orElseThrow();
    }

    /** {@return the greatest {@code r} of all intervals, or slightly more} */
    double greatestReduced() {
        return IntStream.range(0, cells.size()).mapToDouble(k -> reduced(k, k + 1)).max().orElseThrow();
    }

    private double reduced(int k, int border) {
        return cells.lower(border) * (double) inverses.get(k) - 1;
    }

    /** {@return the smallest magnitude of a result {@code T + g(1 + r)} with this nonzero {@code r}} */
    double leastResult(LogarithmicEquation equation, double r) {
        return IntStream.range(0, cells.size()).filter(k -> reduced(k, k) <= r && r <= reduced(k, k + 1))
                .mapToDouble(k -> Math.abs(values.get(k) * (double) factor + equation.slope() * Math.log1p(r))).min()
                .orElseThrow();
    }
}
