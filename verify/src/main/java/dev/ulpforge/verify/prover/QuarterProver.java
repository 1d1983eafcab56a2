package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.CellCutter.TooManyCells;
import dev.ulpforge.verify.prover.QuarterCells.Part;

/**
 * Bounds the error for all remainders of a code's {@link QuarterTurns}, and looks for the argument with the largest
 * error.
 *
 * @param code   the code
 * @param target the target
 * @param domain the arguments among which the worst one is looked for
 * @param most   the most cells for one binade of remainders
 */
record QuarterProver(Code code, ExactFunction target, List<InputCell> domain, int most) {
    private static final int PATIENCE = 3;
    private static final int ROUNDS = 30;
    private static final double GAIN = 0.03;
    private static final int CELLS = 64;
    private static final int SOME = 24;
    private static final int BEST = 8;
    private static final int MANY = 800;

    /** An error at an argument. */
    private record Found(double error, double argument, Part part) {
        static Found worse(Found a, Found b) {
            return b.error() > a.error() ? b : a;
        }
    }

    /** {@return the bound} */
    ProverResult.Proven prove(QuarterTurns turns, FormArithmetic forms, ProofGoal goal) throws TooManyCells {
        List<Part> parts = new ArrayList<>();
        for (QuarterCells cells : turns.cells(forms)) {
            parts.addAll(cells.settled(cells.all(), PATIENCE, most));
        }
        Found first = found(parts, 0);
        int rounds = 0;
        while (rounds < ROUNDS && refine(parts, goal.limit(first.error()), first.error())) {
            rounds++;
        }
        Found found = Found.worse(first, found(parts, goal.inputs()));
        double bound = parts.stream().mapToDouble(Part::bound).max().orElseThrow();
        return new ProverResult.Proven(bound, found.error(), found.argument(), parts.size(), 0);
    }

    private boolean refine(List<Part> parts, double goal, double found) throws TooManyCells {
        double stuck = parts.stream().filter(part -> part.patience() == 0).mapToDouble(Part::bound).max().orElse(0);
        double limit = Math.max(goal, stuck);
        List<Part> high = parts.stream().filter(part -> part.patience() > 0 && part.bound() > limit).toList();
        parts.removeAll(high);
        for (Part part : high) {
            List<Part> smaller = part.of().settled(CellCutter.halves(part.cell()), PATIENCE, most);
            double top = smaller.stream().mapToDouble(Part::bound).max().orElseThrow();
            boolean better = top < part.bound() - GAIN * (part.bound() - found);
            int patience = better ? PATIENCE : part.patience() - 1;
            smaller.forEach(half -> parts.add(new Part(half.of(), half.cell(), half.bound(), patience)));
        }
        return !high.isEmpty();
    }

    /** {@return the largest error found, among some arguments, and this number whose errors are estimated} */
    private Found found(List<Part> parts, int arguments) {
        List<Part> worst = parts.stream().sorted(Comparator.comparingDouble(Part::bound).reversed()).limit(CELLS)
                .toList();
        List<Found> first = worst.parallelStream().map(part -> exactly(part, SOME)).toList();
        Stream<Found> more = best(first).parallelStream().map(part -> exactly(part, MANY));
        List<Found> estimated = arguments == 0
                ? List.of()
                : worst.parallelStream().map(part -> estimated(part, arguments / 2 / CELLS)).toList();
        Stream<Found> last = best(estimated).parallelStream().map(part -> estimated(part, arguments / 2 / BEST));
        return Stream.of(first.stream(), more, estimated.stream(), last).flatMap(found -> found).reduce(Found::worse)
                .orElseThrow();
    }

    private static List<Part> best(List<Found> found) {
        return found.stream().sorted(Comparator.comparingDouble(Found::error).reversed()).limit(BEST).map(Found::part)
                .toList();
    }

    private Found exactly(Part part, int count) {
        return exactly(part, arguments(part, count));
    }

    private Found exactly(Part part, DoubleStream arguments) {
        PointRun run = new PointRun(code);
        PointError points = new PointError(target, code.format());
        return arguments.mapToObj(x -> new Found(points.of(x, run.result(Format.BINARY64.bits(x))), x, part))
                .reduce(Found::worse).orElse(new Found(0, 0, part));
    }

    private DoubleStream arguments(Part part, int count) {
        return LongStream.range(0, count).mapToDouble(i -> part.of().argument(part.cell(), i))
                .filter(this::isInDomain);
    }

    private Found estimated(Part part, int count) {
        Optional<ErrorEstimate> estimate = part.of().estimate(part.cell());
        if (estimate.isEmpty()) {
            return exactly(part, 1);
        }
        PointRun run = new PointRun(code);
        double[] worst = { 0, 0 };
        arguments(part, count).forEach(x -> {
            double error = part.of().error(estimate.get(), part.cell(), run.result(Format.BINARY64.bits(x)), run);
            if (error > worst[1]) {
                worst[0] = x;
                worst[1] = error;
            }
        });
        return exactly(part, worst[1] == 0 ? DoubleStream.empty() : DoubleStream.of(worst[0]));
    }

    private boolean isInDomain(double x) {
        Format format = code.format();
        long bits = format.bits(x);
        long magnitude = bits & format.magnitude();
        return domain.stream().anyMatch(cell -> cell.negative() == (bits != magnitude) && cell.first() <= magnitude
                && magnitude <= cell.last());
    }
}
