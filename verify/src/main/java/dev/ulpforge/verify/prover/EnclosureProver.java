package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.CellCutter.TooManyCells;
import dev.ulpforge.verify.prover.WitnessSearch.Found;

/**
 * Proves a bound of a code's error that holds at every input of a domain: cuts the domain into cells on which the code
 * is a straight line, bounds the error on each, and cuts those again whose bounds are far above the largest error that
 * is found. Immutable.
 *
 * @param code   the code
 * @param target its target, with values at inputs of the code's format
 * @param most   the most cells for one binade of inputs
 */
public record EnclosureProver(Code code, ExactFunction target, int most) {
    private static final int MOST = 1 << 16;
    private static final int ROUNDS = 80;
    private static final int PATIENCE = 4;
    /** A share of the excess over what is found that a cut has to take off, or else no further cut is tried. */
    private static final double GAIN = 0.03;

    /** A prover with a limit that few kernels exceed. */
    public EnclosureProver(Code code, ExactFunction target) {
        this(code, target, MOST);
    }

    /** A cell, and how many times more it may be cut without gain. */
    private record Part(SettledCell settled, int patience) {}

    /**
     * {@return the bound, or why there is none}
     *
     * @param domain    the inputs
     * @param tolerance how far in ULP the bound may be above the error found before cells are cut further
     */
    public ProverResult prove(List<InputCell> domain, double tolerance) {
        List<InputCell> all = domain.stream().flatMap(cell -> cell.kinds().stream()).toList();
        List<InputCell> kinds = HalfTurns.isOf(code, target) ? HalfTurns.standing(all) : all;
        List<Part> parts = new ArrayList<>();
        try {
            parts.addAll(settled(kinds));
            Found first = found(parts);
            int rounds = 0;
            while (rounds < ROUNDS && refine(parts, first.error() + tolerance, first.error())) {
                rounds++;
            }
            return result(parts, rounds == 0 ? first : WitnessSearch.worse(first, found(parts)));
        } catch (TooManyCellsAnywhere e) {
            return new ProverResult.Unproven(e.getMessage());
        }
    }

    private Found found(List<Part> parts) {
        return new WitnessSearch(cutters()).in(parts.stream().map(Part::settled).toList());
    }

    private Supplier<CellCutter> cutters() {
        return () -> new CellCutter(code, target, forms());
    }

    /** Polynomials whose remainders are far below an ulp on cells with the width of a table's step. */
    private FormArithmetic forms() {
        return code.format() == Format.BINARY32 ? new FormArithmetic(6, 96) : new FormArithmetic(9, 140);
    }

    private static final class TooManyCellsAnywhere extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyCellsAnywhere(TooManyCells cause) {
            super(cause.getMessage(), cause);
        }
    }

    private List<Part> settled(List<InputCell> cells) {
        return cells.parallelStream().flatMap(this::settled).map(cell -> new Part(cell, PATIENCE)).toList();
    }

    private Stream<SettledCell> settled(InputCell cell) {
        try {
            return cutters().get().settled(cell, most).stream();
        } catch (TooManyCells e) {
            throw new TooManyCellsAnywhere(e);
        }
    }

    /** Cuts what is above the goal, and above what cannot be improved. Returns whether there was any. */
    private boolean refine(List<Part> parts, double goal, double found) {
        double stuck = parts.stream().filter(part -> !isOpen(part)).mapToDouble(part -> part.settled().bound()).max()
                .orElse(0);
        double limit = Math.max(goal, stuck);
        List<Part> high = parts.stream().filter(part -> isOpen(part) && part.settled().bound() > limit).toList();
        parts.removeIf(part -> isOpen(part) && part.settled().bound() > limit);
        parts.addAll(high.parallelStream().flatMap(part -> smaller(part, found)).toList());
        return !high.isEmpty();
    }

    private static boolean isOpen(Part part) {
        return part.patience() > 0 && part.settled() instanceof SettledCell.ByForms;
    }

    private Stream<Part> smaller(Part part, double found) {
        SettledCell whole = part.settled();
        List<SettledCell> smaller = cutters().get().smaller(whole.cell()).stream().flatMap(this::settled).toList();
        double top = smaller.stream().mapToDouble(SettledCell::bound).max().orElseThrow();
        boolean better = top < whole.bound() - GAIN * (whole.bound() - found);
        return smaller.stream().map(cell -> new Part(cell, better ? PATIENCE : part.patience() - 1));
    }

    private static ProverResult result(List<Part> parts, Found found) {
        double bound = parts.stream().map(Part::settled).max(Comparator.comparingDouble(SettledCell::bound))
                .map(SettledCell::bound).orElseThrow();
        long inputs = parts.stream().map(Part::settled).filter(SettledCell.ByRunning.class::isInstance)
                .mapToLong(cell -> cell.cell().size()).sum();
        return new ProverResult.Proven(bound, found.error(), found.input(), parts.size(), inputs);
    }
}
