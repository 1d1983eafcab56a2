package dev.ulpforge.verify.prover;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Looks for the input with the largest error: at some inputs of the cells with the largest bounds first, then at many
 * of those cells where the largest errors showed.
 */
record WitnessSearch(Supplier<CellCutter> cutters) {
    private static final int CELLS = 128;
    private static final int SOME = 24;
    private static final int BEST = 8;
    private static final int MANY = 1500;
    /** Not commensurable with steps of reductions: a fraction of the cell's length. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** An error at an input. */
    record Found(double error, double input, InputCell cell) {}

    /** {@return the largest error found} */
    Found in(List<? extends SettledCell> settled) {
        List<? extends SettledCell> worst = settled.stream()
                .sorted(Comparator.comparingDouble(SettledCell::bound).reversed()).limit(CELLS).toList();
        List<Found> first = worst.stream().parallel().map(cell -> in(cell, SOME)).toList();
        List<InputCell> best = first.stream().sorted(Comparator.comparingDouble(Found::error).reversed()).limit(BEST)
                .map(Found::cell).toList();
        Stream<Found> run = settled.stream().filter(SettledCell.ByRunning.class::isInstance).map(cell -> in(cell, 0));
        Stream<Found> more = best.parallelStream().map(cell -> in(new SettledCell.ByForms(cell, 0), MANY));
        return Stream.of(run, first.stream(), more).flatMap(found -> found).reduce(WitnessSearch::worse).orElseThrow();
    }

    static Found worse(Found a, Found b) {
        return b.error() > a.error() ? b : a;
    }

    private Found in(SettledCell settled, int count) {
        InputCell cell = settled.cell();
        if (settled instanceof SettledCell.ByRunning(_, double bound, double worst)) {
            return new Found(bound, worst, cell);
        }
        CellCutter cutter = cutters.get();
        return LongStream.range(0, Math.min(count, cell.size())).map(i -> magnitude(cell, i))
                .mapToObj(at -> new Found(cutter.errorAt(cell, at), cell.value(at), cell))
                .reduce(WitnessSearch::worse).orElseThrow();
    }

    private static long magnitude(InputCell cell, long i) {
        if (i < 2) {
            return i == 0 ? cell.first() : cell.last();
        }
        double part = i * GOLDEN % 1;
        return cell.first() + Math.min(cell.size() - 1, (long) (part * cell.size()));
    }
}
