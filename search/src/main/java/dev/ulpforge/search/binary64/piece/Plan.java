package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pieces and a shape of polynomials for which estimates say that errors are small enough.
 *
 * @param cutting the pieces
 * @param shape   of their polynomials
 * @param entries the number of doubles in tables
 */
record Plan(Cutting cutting, Shape shape, long entries) {
    /** The most doubles in tables. */
    static final int MOST_ENTRIES = 1 << 16;
    private static final int LEAST_DEGREE = 4;
    private static final int GREATEST_DEGREE = 16;
    private static final int LEAST_OFFSET = -6;
    private static final int GREATEST_OFFSET = 11;
    private static final List<Double> FACTORS = List.of(1.0, 0.875, 0.75, 0.625);
    private static final List<Double> SPLITS = List.of(1.0, 2.0, 4.0, 8.0, 16.0);
    /** So many doubles leave room for others in the nearest cache. */
    private static final double NEAR = 1 << 10;
    /** So many make a text of 300 KB. */
    private static final double LONG = 1 << 14;
    private static final int COMPENSATION = 3;
    private static final int OF_SECOND_GRID = 3;
    private static final double FARTHER = 1.5;
    private static final double LONGER = 8;

    /** {@return a measure of the time for an element: operations, and how far from the processor tables are} */
    double cost() {
        return shape.degree() + (shape.compensated() ? COMPENSATION : 0)
                + (cutting.far().isPresent() ? OF_SECOND_GRID : 0)
                + FARTHER * Math.max(0, log2(entries / NEAR)) + LONGER * Math.max(0, log2(entries / LONG));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** {@return plans in the order of their costs} */
    static List<Plan> of(List<InputHalf> halves, List<List<SizeZero>> zeros, double error) {
        List<SeriesSample> samples = SeriesSample.of(halves, zeros);
        return IntStream.rangeClosed(LEAST_DEGREE, GREATEST_DEGREE).boxed()
                .flatMap(degree -> Stream.of(false, true).map(exact -> new Shape(degree, exact)))
                .flatMap(shape -> of(halves, shape, samples.stream().map(s -> s.limit(shape, error)).toList()))
                .filter(plan -> plan.entries <= MOST_ENTRIES).sorted(Comparator.comparingDouble(Plan::cost)).toList();
    }

    private static Stream<Plan> of(List<InputHalf> halves, Shape shape, List<SeriesSample.Limit> limits) {
        double to = halves.stream().mapToDouble(InputHalf::to).max().orElseThrow();
        double from = halves.getFirst().from();
        List<Cutting> all = new ArrayList<>();
        grids(from > 0, false).forEach(grid -> fitting(grid, limits, 0, Double.MAX_VALUE)
                .ifPresent(near -> all.add(new Cutting(near, Optional.empty()))));
        SPLITS.stream().filter(split -> from < split && split < to).forEach(split -> {
            Stream<Grid> near = grids(from > 0, false).flatMap(g -> fitting(g, limits, 0, split).stream());
            Stream<Grid> far = Stream.concat(grids(true, false), grids(true, true))
                    .flatMap(g -> fitting(g, limits, split, Double.MAX_VALUE).stream());
            Optional<Grid> least = near.min(Comparator.comparingLong(g -> g.count(from, split)));
            Optional<Grid> other = far.min(Comparator.comparingLong(g -> g.count(split, to)));
            least.ifPresent(small -> other.ifPresent(
                    large -> all.add(new Cutting(small, Optional.of(new Cutting.Far(split, large))))));
        });
        return all.stream().map(cutting -> new Plan(cutting, shape,
                halves.stream().mapToLong(cutting::count).sum() * shape.columns()));
    }

    private static Stream<Grid> grids(boolean withoutOffset, boolean squared) {
        return Stream.concat(withoutOffset ? Stream.of(0.0) : Stream.empty(),
                IntStream.rangeClosed(LEAST_OFFSET, GREATEST_OFFSET).mapToObj(k -> Math.scalb(1.0, k)))
                .flatMap(offset -> FACTORS.stream().map(factor -> new Grid(squared, factor, offset, 0)));
    }

    /** {@return the grid with the largest pieces that are good enough from one size to another} */
    private static Optional<Grid> fitting(Grid grid, List<SeriesSample.Limit> limits, double from, double to) {
        return limits.stream().filter(limit -> from <= limit.size() && limit.size() <= to)
                .map(limit -> grid.shift(limit.size(), limit.halfLength())).min(Comparator.naturalOrder())
                .filter(shift -> shift > 1).map(grid::withShift);
    }
}
