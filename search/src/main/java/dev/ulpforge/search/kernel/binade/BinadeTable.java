package dev.ulpforge.search.kernel.binade;

import java.util.Comparator;
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
 * @param rest     what the float lacks
 */
record BinadeTable(Cells cells, float[] inverses, float[] values, float step, double rest) {
    /** How far from the middle of its cell an inverse is looked for, in parts of half the cell's width. */
    private static final double FREEDOM = 0.06;
    private static final int CENTRES = 32;

    /**
     * {@return the table for exact sums}
     *
     * @param grain what all sums are multiples of, a power of two
     */
    public static BinadeTable exact(BinadeLaw law, Cells cells, double grain) {
        float[] inverses = new float[cells.size()];
        float[] values = new float[cells.size()];
        for (int k = 0; k < cells.size(); k++) {
            inverses[k] = cells.isOne(k) ? 1 : bestInverse(law, cells, k, grain);
            values[k] = (float) (Math.rint(-law.at(inverses[k]) / grain) * grain);
        }
        float step = (float) (Math.rint(law.step() / grain) * grain);
        return new BinadeTable(cells, inverses, values, step, law.step() - step);
    }

    private static float bestInverse(BinadeLaw law, Cells cells, int k, double grain) {
        double middle = 2 / ((double) cells.lower(k) + cells.lower(k + 1));
        double reach = (cells.lower(k + 1) - cells.lower(k)) / 2 * middle;
        double best = IntStream.rangeClosed(-CENTRES, CENTRES).boxed().sorted(Comparator.comparingInt(Math::abs))
                .map(i -> middle * (1 + reach * i / (2 * CENTRES)))
                .min(Comparator.comparingDouble(c -> noise(law, cells, k, c))).orElseThrow();
        int first = Float.floatToRawIntBits((float) (best * (1 - reach * FREEDOM)));
        int last = Float.floatToRawIntBits((float) (best * (1 + reach * FREEDOM)));
        return IntStream.rangeClosed(first, last).boxed().map(Float::intBitsToFloat)
                .min(Comparator.comparingDouble(c -> distance(law.at(c), grain))).orElseThrow();
    }

    /** {@return what the roundings of {@code r} and of the core's value amount to in ULP of the result, at most, with this inverse} */
    private static double noise(BinadeLaw law, Cells cells, int k, double c) {
        double noise = 0;
        double lower = cells.lower(k);
        double upper = cells.lower(k + 1);
        for (int i = 0; i <= CENTRES; i++) {
            double m = lower + (upper - lower) * i / CENTRES;
            double r = m * c - 1;
            double roundings = Math.abs(law.slope()) * Math.ulp((float) r) + Math.ulp((float) law.at(1 + r));
            noise = Math.max(noise, roundings / 2 / Math.ulp((float) law.at(m)));
        }
        return noise;
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

    /** {@return the largest part of the error that roundings of the reduced argument and of the core's value make, in ULP} */
    public double noise(BinadeLaw law) {
        return IntStream.range(0, cells.size()).filter(k -> !cells.isOne(k))
                .mapToDouble(k -> noise(law, cells, k, inverses[k])).max().orElse(0);
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
