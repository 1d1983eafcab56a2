package dev.ulpforge.verify.prover;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
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
    /** Of remainders that are hardly larger than their low parts, these are errors with precise coefficients. */
    private static final FormArithmetic REMAINDERS = new FormArithmetic(9, 140, 96);
    /** A share of the excess over what is found that a cut has to take off, or else no further cut is tried. */
    private static final double GAIN = 0.03;

    /** A prover with a limit that few kernels exceed. */
    public EnclosureProver(Code code, ExactFunction target) {
        this(code, target, MOST);
    }

    /** A cell, and how many times more it may be cut without gain. */
    private record Part(SettledCell settled, int patience) implements Serializable {}

    /**
     * What became of some cells.
     *
     * @param refusal why it is none; empty if it is one
     */
    private record Outcome(List<Part> parts, String refusal) implements Serializable {}

    /** Bounds the errors on some cells. */
    private record Settling(List<InputCell> cells) implements IndependentTask<EnclosureProver, Outcome> {
        @Override
        public Outcome run(EnclosureProver prover, BooleanSupplier ended) {
            return outcome(() -> cells.stream().flatMap(cell -> prover.settled(cell, ended))
                    .map(cell -> new Part(cell, PATIENCE)).toList());
        }
    }

    /** Cuts some cells again. */
    private record Cutting(List<Part> parts, double found) implements IndependentTask<EnclosureProver, Outcome> {
        @Override
        public Outcome run(EnclosureProver prover, BooleanSupplier ended) {
            return outcome(() -> parts.stream().flatMap(part -> prover.smaller(part, found, ended)).toList());
        }
    }

    private static Outcome outcome(Supplier<List<Part>> parts) {
        try {
            return new Outcome(parts.get(), "");
        } catch (TooManyCellsAnywhere e) {
            return new Outcome(List.of(), e.getMessage());
        }
    }

    /** Who does the tasks. */
    private record Crew(Common<EnclosureProver> prover, TaskExecutor executor) {
        private static final int FEWEST = 64;
        private static final int PER_SLOT = 16;

        Found found(List<Part> parts, int inputs) {
            return new WitnessSearch(prover, executor).in(parts.stream().map(Part::settled).toList(), inputs);
        }

        /** {@return what becomes of all cells, in their order} */
        <T> List<Part> parts(List<T> cells, Function<List<T>, IndependentTask<EnclosureProver, Outcome>> task) {
            int each = Math.ceilDiv(cells.size(), Math.max(FEWEST, PER_SLOT * executor.slots()));
            List<IndependentTask<EnclosureProver, Outcome>> tasks = new ArrayList<>();
            for (int from = 0; from < cells.size(); from += each) {
                tasks.add(task.apply(List.copyOf(cells.subList(from, Math.min(cells.size(), from + each)))));
            }
            List<Part> parts = new ArrayList<>();
            for (Outcome outcome : executor.all(prover, tasks, _ -> true)) {
                if (!outcome.refusal.isEmpty()) {
                    throw new TooManyCellsAnywhere(outcome.refusal);
                }
                parts.addAll(outcome.parts);
            }
            return parts;
        }
    }

    /**
     * {@return the bound, or why there is none}
     *
     * @param domain    the inputs
     * @param tolerance how far in ULP the bound may be above the error found before cells are cut further
     */
    public ProverResult prove(List<InputCell> domain, double tolerance) {
        return prove(domain, ProofGoal.near(tolerance));
    }

    /** {@return the bound, or why there is none} */
    public ProverResult prove(List<InputCell> domain, ProofGoal goal) {
        return prove(domain, goal, Common.here(this), new LocalExecutor());
    }

    /**
     * {@return the same, for any executor}
     *
     * @param common this prover, for tasks
     */
    public ProverResult prove(List<InputCell> domain, ProofGoal goal, Common<EnclosureProver> common,
            TaskExecutor executor) {
        Crew crew = new Crew(common, executor);
        List<InputCell> all = domain.stream().flatMap(cell -> cell.kinds().stream()).toList();
        try {
            Optional<QuarterTurns> turns = QuarterTurns.of(code, target, all);
            if (turns.isEmpty()) {
                Optional<PowerScaling> scaling = PowerScaling.of(code, target, forms());
                return scaling.isPresent()
                        ? scaled(scaling.get(), all, goal, crew)
                        : onCells(HalfTurns.isOf(code, target) ? HalfTurns.standing(all) : all, goal, crew);
            }
            ProverResult.Proven large = new QuarterProver(code, target, domain, most).prove(turns.get(),
                    REMAINDERS, goal);
            List<InputCell> others = all.stream().filter(kind -> !QuarterTurns.isLarge(kind)).toList();
            return others.isEmpty() ? large : large.and(onCells(others, goal, crew));
        } catch (TooManyCells e) {
            return new ProverResult.Unproven(e.getMessage());
        }
    }

    private ProverResult scaled(PowerScaling scaling, List<InputCell> all, ProofGoal goal, Crew crew) {
        List<Part> parts = new ArrayList<>();
        ProverResult standing = onCells(scaling.standing(all), goal, crew, parts);
        return parts.stream().allMatch(part -> scaling.holds(part.settled().cell()))
                ? standing
                : onCells(all, goal, crew);
    }

    private ProverResult onCells(List<InputCell> kinds, ProofGoal goal, Crew crew) {
        return onCells(kinds, goal, crew, new ArrayList<>());
    }

    private ProverResult onCells(List<InputCell> kinds, ProofGoal goal, Crew crew, List<Part> parts) {
        try {
            parts.addAll(crew.parts(kinds, Settling::new));
            Found first = crew.found(parts, 0);
            int rounds = 0;
            while (rounds < ROUNDS && refine(parts, goal.limit(first.error()), first.error(), crew)) {
                rounds++;
            }
            return result(parts, rounds == 0 && goal.inputs() == 0
                    ? first
                    : WitnessSearch.worse(first, crew.found(parts, goal.inputs())));
        } catch (TooManyCellsAnywhere e) {
            return new ProverResult.Unproven(e.getMessage());
        }
    }

    private CellCutter cutter() {
        return new CellCutter(code, target, forms());
    }

    /** Polynomials whose remainders are far below an ulp on cells with the width of a table's step. */
    FormArithmetic forms() {
        return code.format().equals(Format.BINARY32) ? new FormArithmetic(6, 96) : new FormArithmetic(9, 140);
    }

    private static final class TooManyCellsAnywhere extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyCellsAnywhere(String message) {
            super(message);
        }
    }

    private Stream<SettledCell> settled(InputCell cell, BooleanSupplier ended) {
        try {
            return cutter().settled(cell, most, ended).stream();
        } catch (TooManyCells e) {
            throw new TooManyCellsAnywhere(e.getMessage());
        }
    }

    /** Cuts what is above the goal, and above what cannot be improved. Returns whether there was any. */
    private static boolean refine(List<Part> parts, double goal, double found, Crew crew) {
        double stuck = parts.stream().filter(part -> !isOpen(part)).mapToDouble(part -> part.settled().bound()).max()
                .orElse(0);
        double limit = Math.max(goal, stuck);
        List<Part> high = parts.stream().filter(part -> isOpen(part) && part.settled().bound() > limit).toList();
        parts.removeIf(part -> isOpen(part) && part.settled().bound() > limit);
        parts.addAll(crew.parts(high, some -> new Cutting(some, found)));
        return !high.isEmpty();
    }

    private static boolean isOpen(Part part) {
        return part.patience() > 0 && part.settled() instanceof SettledCell.ByForms;
    }

    private Stream<Part> smaller(Part part, double found, BooleanSupplier ended) {
        SettledCell whole = part.settled();
        List<SettledCell> smaller = cutter().smaller(whole.cell(), whole.bound()).stream()
                .flatMap(cell -> settled(cell, ended)).toList();
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
