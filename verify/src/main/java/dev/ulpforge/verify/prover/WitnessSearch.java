package dev.ulpforge.verify.prover;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;

/**
 * Looks for the input with the largest error: at some inputs of the cells with the largest bounds first, then at many
 * of those cells where the largest errors showed.
 *
 * @param executor runs the prover's tasks
 */
record WitnessSearch(Common<EnclosureProver> prover, TaskExecutor executor) {
    private static final int CELLS = 128;
    private static final int SOME = 24;
    private static final int BEST = 8;
    private static final int MANY = 1500;
    private static final int CELLS_OF_A_TASK = 4;
    private static final int INPUTS_OF_A_TASK = 250;
    /** Not commensurable with steps of reductions: a fraction of the cell's length. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** An error at an input. */
    record Found(double error, double input, InputCell cell) implements Serializable {}

    /** Looks at some inputs of each of some cells, by their numbers: the largest error of each cell that has such. */
    private record Look(List<SettledCell> cells, int from, int to)
            implements
                IndependentTask<EnclosureProver, List<Found>> {
        @Override
        public List<Found> run(EnclosureProver prover, BooleanSupplier ended) {
            return cells.stream().takeWhile(_ -> !ended.getAsBoolean())
                    .flatMap(cell -> in(cell, from, to, prover).stream()).toList();
        }
    }

    /** {@return the largest error found} */
    Found in(List<SettledCell> settled) {
        List<SettledCell> worst = settled.stream().sorted(Comparator.comparingDouble(SettledCell::bound).reversed())
                .limit(CELLS).toList();
        List<Found> first = found(IntStream.iterate(0, i -> i < worst.size(), i -> i + CELLS_OF_A_TASK)
                .mapToObj(i -> worst.subList(i, Math.min(worst.size(), i + CELLS_OF_A_TASK)))
                .map(cells -> new Look(List.copyOf(cells), 0, SOME)));
        List<InputCell> best = first.stream().sorted(Comparator.comparingDouble(Found::error).reversed()).limit(BEST)
                .map(Found::cell).toList();
        Stream<Found> run = settled.stream().filter(SettledCell.ByRunning.class::isInstance)
                .map(SettledCell.ByRunning.class::cast).map(WitnessSearch::of);
        List<Found> more = found(best.stream().flatMap(cell -> IntStream
                .iterate(0, i -> i < MANY, i -> i + INPUTS_OF_A_TASK)
                .mapToObj(i -> new Look(List.of(new SettledCell.ByForms(cell, 0)), i, i + INPUTS_OF_A_TASK))));
        return Stream.of(run, first.stream(), more.stream()).flatMap(found -> found).reduce(WitnessSearch::worse)
                .orElseThrow();
    }

    private List<Found> found(Stream<Look> looks) {
        return executor.all(prover, looks.toList(), _ -> true).stream().flatMap(List::stream).toList();
    }

    static Found worse(Found a, Found b) {
        return b.error() > a.error() ? b : a;
    }

    private static Found of(SettledCell.ByRunning known) {
        return new Found(known.bound(), known.worst(), known.cell());
    }

    private static Optional<Found> in(SettledCell settled, int from, int to, EnclosureProver prover) {
        InputCell cell = settled.cell();
        if (settled instanceof SettledCell.ByRunning known) {
            return Optional.of(of(known));
        }
        CellCutter cutter = prover.cutters().get();
        return LongStream.range(from, Math.min(to, cell.size())).map(i -> magnitude(cell, i))
                .mapToObj(at -> new Found(cutter.errorAt(cell, at), cell.value(at), cell))
                .reduce(WitnessSearch::worse);
    }

    private static long magnitude(InputCell cell, long i) {
        if (i < 2) {
            return i == 0 ? cell.first() : cell.last();
        }
        double part = i * GOLDEN % 1;
        return cell.first() + Math.min(cell.size() - 1, (long) (part * cell.size()));
    }
}
