package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

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
    ProverResult.Proven prove(QuarterTurns turns, FormArithmetic forms, double tolerance) throws TooManyCells {
        List<Part> parts = new ArrayList<>();
        for (QuarterCells cells : turns.cells(forms)) {
            parts.addAll(cells.settled(cells.all(), PATIENCE, most));
        }
        Found first = found(parts);
        int rounds = 0;
        while (rounds < ROUNDS && refine(parts, first.error() + tolerance, first.error())) {
            rounds++;
        }
        Found found = Found.worse(first, found(parts));
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

    private Found found(List<Part> parts) {
        List<Part> worst = parts.stream().sorted(Comparator.comparingDouble(Part::bound).reversed()).limit(CELLS)
                .toList();
        List<Found> first = worst.parallelStream().map(part -> found(part, SOME)).toList();
        List<Part> best = first.stream().sorted(Comparator.comparingDouble(Found::error).reversed()).limit(BEST)
                .map(Found::part).toList();
        return best.parallelStream().map(part -> found(part, MANY)).reduce(first.getFirst(), Found::worse);
    }

    private Found found(Part part, int count) {
        DoubleUnaryOperator error = errors();
        return LongStream.range(0, count).mapToObj(i -> part.of().argument(part.cell(), i)).filter(this::isInDomain)
                .map(x -> new Found(error.applyAsDouble(x), x, part)).reduce(Found::worse)
                .orElse(new Found(0, 0, part));
    }

    private DoubleUnaryOperator errors() {
        PointRun run = new PointRun(code);
        PointError points = new PointError(target, code.format());
        return x -> points.of(x, run.result(Format.BINARY64.bits(x)));
    }

    private boolean isInDomain(double x) {
        Format format = code.format();
        long bits = format.bits(x);
        long magnitude = bits & format.magnitude();
        return domain.stream().anyMatch(cell -> cell.negative() == (bits != magnitude) && cell.first() <= magnitude
                && magnitude <= cell.last());
    }
}
