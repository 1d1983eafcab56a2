package dev.ulpforge.verify.prover;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.TaskExecutor;

/**
 * Looks for the input with the largest error: at some inputs of the cells with the largest bounds first, then at many
 * of those cells where the largest errors showed. Where errors are only estimated, the largest ones are computed.
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
    private static final int ESTIMATES_OF_A_TASK = 4096;

    /** An error at an input. */
    record Found(double error, double input, InputCell cell) implements Serializable {}

    /**
     * Looks at some inputs of each of some cells, by their numbers: the largest error of each cell that has such.
     *
     * @param estimates whether the input with the largest error is found by estimates
     */
    private record Look(List<InputCell> cells, int from, int to, boolean estimates)
            implements
                IndependentTask<EnclosureProver, List<Found>> {
        @Override
        public List<Found> run(EnclosureProver prover, BooleanSupplier ended) {
            return cells.stream().takeWhile(_ -> !ended.getAsBoolean()).filter(cell -> from < cell.size())
                    .map(cell -> in(cell, prover)).toList();
        }

        private Found in(InputCell cell, EnclosureProver prover) {
            long end = Math.min(to, cell.size());
            PointRun run = new PointRun(prover.code());
            PointError points = new PointError(prover.target(), cell.format());
            LongStream numbers = estimates
                    ? LongStream.of(largestEstimate(cell, end, run, prover))
                    : LongStream.range(from, end);
            return numbers.map(cell::scattered).mapToObj(
                    at -> new Found(points.of(cell.value(at), run.result(cell.bits(at))), cell.value(at), cell))
                    .reduce(WitnessSearch::worse).orElseThrow();
        }

        /** {@return the number of the input with the largest estimate; the first one if there are no estimates} */
        private long largestEstimate(InputCell cell, long end, PointRun run, EnclosureProver prover) {
            long worst = from;
            if (!cell.isNaN() && new TargetModel(prover.target().fn(), prover.forms())
                    .on(cell) instanceof TargetModel.OnCell.Values(AffineForm form, _)) {
                ErrorEstimate estimate = new ErrorEstimate(form, cell);
                double most = 0;
                for (long i = from; i < end; i++) {
                    long at = cell.scattered(i);
                    double error = estimate.of(cell.value(at), 0, run.result(cell.bits(at)));
                    if (error > most) {
                        most = error;
                        worst = i;
                    }
                }
            }
            return worst;
        }
    }

    /**
     * {@return the largest error found}
     *
     * @param inputs at how many further inputs errors are estimated
     */
    Found in(List<SettledCell> settled, int inputs) {
        List<InputCell> worst = settled.stream().filter(SettledCell.ByForms.class::isInstance)
                .sorted(Comparator.comparingDouble(SettledCell::bound).reversed()).limit(CELLS).map(SettledCell::cell)
                .toList();
        Stream<Found> run = settled.stream()
                .flatMap(cell -> cell instanceof SettledCell.ByRunning(_, double bound, double x)
                        ? Stream.of(new Found(bound, x, cell.cell()))
                        : Stream.empty());
        List<Found> first = some(worst, SOME, false);
        List<Found> more = many(best(first), MANY, INPUTS_OF_A_TASK, false);
        List<Found> estimated = some(worst, inputs / 2 / CELLS, true);
        List<Found> last = many(best(estimated), inputs / 2 / BEST, ESTIMATES_OF_A_TASK, true);
        return Stream.of(run, first.stream(), more.stream(), estimated.stream(), last.stream())
                .flatMap(found -> found).reduce(WitnessSearch::worse).orElseThrow();
    }

    private List<Found> some(List<InputCell> cells, int count, boolean estimates) {
        return found(starts(cells.size(), CELLS_OF_A_TASK)
                .mapToObj(i -> cells.subList(i, Math.min(cells.size(), i + CELLS_OF_A_TASK)))
                .map(part -> new Look(List.copyOf(part), 0, count, estimates)));
    }

    private List<Found> many(List<InputCell> cells, int count, int each, boolean estimates) {
        return found(cells.stream().flatMap(
                cell -> starts(count, each).mapToObj(i -> new Look(List.of(cell), i, i + each, estimates))));
    }

    private static IntStream starts(int count, int each) {
        return IntStream.iterate(0, i -> i < count, i -> i + each);
    }

    private List<Found> found(Stream<Look> looks) {
        return executor.all(prover, looks.filter(look -> look.from < look.to).toList(), _ -> true).stream()
                .flatMap(List::stream).toList();
    }

    private static List<InputCell> best(List<Found> found) {
        return found.stream().sorted(Comparator.comparingDouble(Found::error).reversed()).limit(BEST).map(Found::cell)
                .toList();
    }

    static Found worse(Found a, Found b) {
        return b.error() > a.error() ? b : a;
    }
}
