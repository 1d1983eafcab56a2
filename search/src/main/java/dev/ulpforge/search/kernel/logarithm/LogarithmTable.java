package dev.ulpforge.search.kernel.logarithm;

import java.util.Comparator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * For each cell a number {@code c} near the inverse of its middle, and {@code T factor = -g(c)}: then {@code r = m c -
 * 1} is small and {@code g(2^e m) = (e step + T) factor + g(1 + r)}. The step has few bits, and so has {@code T}, since
 * of all the floats near the middle {@code c} is one for which it almost exactly does (as in Gal's accurate tables, ACM
 * TOMS 17(1), 1991). So {@code e step + T} is exact for all exponents.
 *
 * @param cells    the cells
 * @param inverses the {@code c}, 1 for the cell of 1
 * @param values   the {@code T}, 0 for the cell of 1
 * @param step     the step
 * @param factor   what makes it the step of the law: the step is chosen so that this is almost exactly a float
 */
record LogarithmTable(SignificandIntervals cells, float[] inverses, float[] values, float step, float factor) {
    /** How far from the best place an inverse is looked for, in parts of half the cell's width. */
    private static final double FREEDOM = 0.06;
    private static final int PLACES = 32;
    /** Steps of so many units, and no more than {@code 2^24} units for the largest exponent, shifted ones included. */
    private static final double GRAIN = 0x1p-17;
    private static final int LEAST_UNITS = 1 << 16;
    private static final int MOST_UNITS = (1 << 24) / 152;

    /** {@return a table for exact sums} */
    public static LogarithmTable exact(LogarithmicEquation law, SignificandIntervals cells) {
        float step = (float) (GRAIN * IntStream.rangeClosed(LEAST_UNITS, MOST_UNITS).boxed()
                .min(Comparator.comparingDouble(units -> roundingOf(law.step() / (units * GRAIN)))).orElseThrow());
        float factor = (float) (law.step() / step);
        float[] inverses = new float[cells.size()];
        float[] values = new float[cells.size()];
        for (int k = 0; k < cells.size(); k++) {
            inverses[k] = cells.isOne(k) ? 1 : bestInverse(law, cells, k, GRAIN * factor);
            values[k] = (float) (Math.rint(-law.at(inverses[k]) / (GRAIN * factor)) * GRAIN);
        }
        return new LogarithmTable(cells, inverses, values, step, factor);
    }

    private static double roundingOf(double value) {
        return Math.abs((float) value / value - 1);
    }

    /** {@return this table for sums that need no factor, but are rounded} */
    public LogarithmTable withoutFactor() {
        float[] whole = values.clone();
        for (int k = 0; k < whole.length; k++) {
            whole[k] = (float) (whole[k] * (double) factor);
        }
        return new LogarithmTable(cells, inverses, whole, (float) (step * (double) factor), 1);
    }

    /** {@return whether {@code T + n step} is a float for every {@code T}} */
    public boolean isExactWith(int n) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k] + (double) n * step)
                .allMatch(sum -> (float) sum == sum);
    }

    private static float bestInverse(LogarithmicEquation law, SignificandIntervals cells, int k, double grain) {
        double middle = 2 / ((double) cells.lower(k) + cells.lower(k + 1));
        double half = (cells.lower(k + 1) - cells.lower(k)) / 2 * middle;
        double place = IntStream.rangeClosed(-PLACES, PLACES).boxed().sorted(Comparator.comparingInt(Math::abs))
                .map(i -> middle * (1 + half * i / (2 * PLACES)))
                .min(Comparator.comparingDouble(c -> noise(law, cells, k, c))).orElseThrow();
        int first = (int) (place * (1 - half * FREEDOM) / SignificandIntervals.GRAIN);
        int last = (int) (place * (1 + half * FREEDOM) / SignificandIntervals.GRAIN);
        return (float) IntStream.rangeClosed(first, last).mapToDouble(i -> i * SignificandIntervals.GRAIN).boxed()
                .min(Comparator.comparingDouble(c -> distance(law.at(c), grain))).orElseThrow().doubleValue();
    }

    /**
     * {@return the largest part of the error that roundings of {@code r} and of the core's value make, in ULP of the
     * result}
     */
    private static double noise(LogarithmicEquation law, SignificandIntervals cells, int k, double c) {
        return over(cells, k, (m, noise) -> {
            double r = m * c - 1;
            double roundings = Math.abs(law.slope()) * Math.ulp((float) r) + Math.ulp((float) law.at(1 + r));
            return Math.max(noise, roundings / 2 / Math.ulp((float) law.at(m)));
        });
    }

    /** Folds from 0 over numbers of a cell, its ends included. */
    private static double over(SignificandIntervals cells, int k, DoubleBinaryOperator next) {
        double lower = cells.lower(k);
        double upper = cells.lower(k + 1);
        return IntStream.rangeClosed(0, PLACES).mapToDouble(i -> lower + (upper - lower) * i / PLACES)
                .reduce(0, (result, m) -> next.applyAsDouble(m, result));
    }

    private static double distance(double value, double grain) {
        return Math.abs(value / grain - Math.rint(value / grain));
    }

    /** {@return the least {@code r} of all cells} */
    public double leastReduced() {
        return IntStream.range(0, cells.size()).mapToDouble(k -> reduced(k, k)).min().orElseThrow();
    }

    /** {@return the greatest {@code r} of all cells, or a little more} */
    public double greatestReduced() {
        return IntStream.range(0, cells.size()).mapToDouble(k -> reduced(k, k + 1)).max().orElseThrow();
    }

    private double reduced(int k, int border) {
        return cells.lower(border) * (double) inverses[k] - 1;
    }

    /** {@return the least magnitude of a result {@code T + g(1 + r)} with this {@code r}, which is not 0} */
    public double leastResult(LogarithmicEquation law, double r) {
        return IntStream.range(0, cells.size()).filter(k -> reduced(k, k) <= r && r <= reduced(k, k + 1))
                .mapToDouble(k -> Math.abs(values[k] * (double) factor + law.slope() * Math.log1p(r))).min()
                .orElseThrow();
    }
}
