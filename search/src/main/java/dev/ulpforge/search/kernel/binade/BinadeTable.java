package dev.ulpforge.search.kernel.binade;

import java.util.Comparator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * For each cell a number {@code c} near the inverse of its middle, and {@code T = -g(c)}: then {@code r = m c - 1} is small
 * and {@code g(m) = T + g(1 + r)}. Since {@code c} may be any float near the middle, it can be chosen so that {@code T} is
 * almost exactly a number of few bits (as in Gal's accurate tables, ACM TOMS 17(1), 1991), and {@code e step + T} is exact
 * for all exponents, up to a small rest of the step.
 *
 * @param cells    the cells
 * @param inverses the {@code c}, 1 for the cell of 1
 * @param values   the {@code T}, 0 for the cell of 1
 * @param step     the step as a float, of few bits if sums are exact
 * @param rest     what the float lacks, of the same sign, or 0 if that is neglected
 */
record BinadeTable(Cells cells, float[] inverses, float[] values, float step, double rest) {
    /** How far from the best place an inverse is looked for, in parts of half the cell's width. */
    private static final double FREEDOM = 0.06;
    private static final int PLACES = 32;
    private static final double LARGEST_EXPONENT = 150;

    /** {@return a table for exact sums} */
    public static BinadeTable exact(BinadeLaw law, Cells cells) {
        double grain = Math.ulp((float) (LARGEST_EXPONENT * law.step()));
        float[] inverses = new float[cells.size()];
        float[] values = new float[cells.size()];
        for (int k = 0; k < cells.size(); k++) {
            inverses[k] = cells.isOne(k) ? 1 : bestInverse(law, cells, k, grain);
            values[k] = (float) (Math.rint(-law.at(inverses[k]) / grain) * grain);
        }
        float step = (float) ((long) (law.step() / grain) * grain);
        return new BinadeTable(cells, inverses, values, step, law.step() - step);
    }

    /** {@return this table with the whole step as one float} */
    public BinadeTable withoutRest() {
        return new BinadeTable(cells, inverses, values, (float) (step + rest), 0);
    }

    /** {@return whether {@code T + n step} is a float for every {@code T}} */
    public boolean isExactWith(int n) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k] + (double) n * step)
                .allMatch(v -> (float) v == v);
    }

    private static float bestInverse(BinadeLaw law, Cells cells, int k, double grain) {
        double middle = 2 / ((double) cells.lower(k) + cells.lower(k + 1));
        double half = (cells.lower(k + 1) - cells.lower(k)) / 2 * middle;
        double place = IntStream.rangeClosed(-PLACES, PLACES).boxed().sorted(Comparator.comparingInt(Math::abs))
                .map(i -> middle * (1 + half * i / (2 * PLACES)))
                .min(Comparator.comparingDouble(c -> noise(law, cells, k, c))).orElseThrow();
        int first = (int) (place * (1 - half * FREEDOM) / Cells.GRAIN);
        int last = (int) (place * (1 + half * FREEDOM) / Cells.GRAIN);
        return (float) IntStream.rangeClosed(first, last).mapToDouble(i -> i * Cells.GRAIN).boxed()
                .min(Comparator.comparingDouble(c -> distance(law.at(c), grain))).orElseThrow().doubleValue();
    }

    /** {@return the largest part of the error that roundings of {@code r} and of the core's value make, in ULP of the result} */
    private static double noise(BinadeLaw law, Cells cells, int k, double c) {
        return over(cells, k, (m, noise) -> {
            double r = m * c - 1;
            double roundings = Math.abs(law.slope()) * Math.ulp((float) r) + Math.ulp((float) law.at(1 + r));
            return Math.max(noise, roundings / 2 / Math.ulp((float) law.at(m)));
        });
    }

    /** Folds from 0 over numbers of a cell, its ends included. */
    private static double over(Cells cells, int k, DoubleBinaryOperator next) {
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
    public double leastResult(BinadeLaw law, double r) {
        return IntStream.range(0, cells.size()).filter(k -> reduced(k, k) <= r && r <= reduced(k, k + 1))
                .mapToDouble(k -> Math.abs(values[k] + law.slope() * Math.log1p(r))).min().orElseThrow();
    }
}
