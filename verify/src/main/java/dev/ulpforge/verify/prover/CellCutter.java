package dev.ulpforge.verify.prover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.CellBound.Judgement;
import dev.ulpforge.verify.prover.LaneValue.Undecided;

/**
 * Cuts cells until the error on each part is bounded. Where to cut is a guess, by which nothing but the number of cells
 * is determined: each part is judged anew. Not thread-safe.
 */
final class CellCutter {
    /** So few inputs are run one by one. */
    static final int FEW = 32;
    /** A bound above is one of polynomials that are cut off too early. */
    private static final double ROUNDING = 16;
    /** The least share in a bound, less the half ulp of a last rounding, of an error that matters. */
    private static final double WEIGHT = 1.0 / 16;
    private final PointRun run;
    private final CellBound bounds;
    private final PointError points;

    CellCutter(Code code, ExactFunction target, FormArithmetic forms) {
        run = new PointRun(code);
        bounds = new CellBound(code, target, forms);
        points = new PointError(target, code.format());
    }

    /** Says that a cell needs too many parts. */
    static final class TooManyCells extends Exception {
        private static final long serialVersionUID = 1;

        TooManyCells(String message) {
            super(message);
        }
    }

    /**
     * {@return parts of a cell, each with a finite bound, unless running its inputs shows an infinite error}
     *
     * @param ended whether the parts are no longer waited for
     * @throws TooManyCells          if there would be more than {@code most}
     * @throws CancellationException if they are no longer waited for
     */
    List<SettledCell> settled(InputCell whole, int most, BooleanSupplier ended) throws TooManyCells {
        List<SettledCell> settled = new ArrayList<>();
        Deque<InputCell> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            if (ended.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            InputCell cell = open.pop();
            if (cell.size() <= FEW) {
                settled.add(run(cell));
                continue;
            }
            switch (bounds.on(cell)) {
                case Judgement.AtMost(double ulp) when ulp < Double.POSITIVE_INFINITY ->
                    settled.add(new SettledCell.ByForms(cell, ulp));
                case Judgement.Wrong() -> settled.add(new SettledCell.ByForms(cell, Double.POSITIVE_INFINITY));
                case Judgement.AtMost _ -> halves(cell).forEach(open::push);
                case Judgement.Cut(Undecided where) -> parts(cell, where).forEach(open::push);
            }
            if (settled.size() + open.size() > most) {
                throw new TooManyCells("more than " + most + " cells from " + Double.toHexString(whole.low()) + " to "
                        + Double.toHexString(whole.high()) + ", one of them from " + Double.toHexString(cell.low())
                        + " to " + Double.toHexString(cell.high()) + ": " + bounds.on(cell));
            }
        }
        return settled;
    }

    /**
     * {@return parts of a cell whose bound is too large, of at most half its inputs each} If rounding errors are what
     * is too large, on each part all results that matter are of one binade where they were of two neighbouring ones,
     * but for short cells around the borders.
     */
    List<InputCell> smaller(InputCell cell, double bound) {
        SortedSet<Long> borders = bound > ROUNDING ? new TreeSet<>() : borders(cell, (bound - 0.5) * WEIGHT);
        return between(borders, cell).stream().flatMap(
                part -> part.size() > cell.size() / 2 ? halves(part).stream() : Stream.of(part)).toList();
    }

    private static List<InputCell> between(SortedSet<Long> borders, InputCell cell) {
        List<InputCell> parts = new ArrayList<>();
        long from = cell.first();
        for (long last : borders) {
            long first = Math.max(from, last - FEW / 2 + 1);
            long end = Math.min(cell.last(), last + FEW / 2);
            if (first > from) {
                parts.add(cell.part(from, first - 1));
            }
            if (first <= end) {
                parts.add(cell.part(first, end));
            }
            from = Math.max(from, end + 1);
        }
        if (from <= cell.last()) {
            parts.add(cell.part(from, cell.last()));
        }
        return parts;
    }

    /**
     * {@return the last inputs before an operation's results change to a neighbouring binade, in ascending order}
     *
     * @param weight the least weight of the operation's rounding error
     */
    private SortedSet<Long> borders(InputCell cell, double weight) {
        SortedSet<Long> borders = new TreeSet<>();
        long[] first = run.binades(cell.bits(cell.first()));
        long[] last = run.binades(cell.bits(cell.last()));
        bounds.operations(cell, weight).filter(at -> Math.abs(last[at] - first[at]) == 1)
                .forEach(at -> borders.add(lastOfFirst(cell, magnitude -> run.binadeAt(at, cell.bits(magnitude)))));
        return borders;
    }

    /** {@return both halves of a cell, the upper one first} */
    static List<InputCell> halves(InputCell cell) {
        return cut(cell, cell.first() + (cell.last() - cell.first()) / 2);
    }

    private static List<InputCell> cut(InputCell cell, long last) {
        return List.of(cell.part(last + 1, cell.last()), cell.part(cell.first(), last));
    }

    List<InputCell> parts(InputCell cell, Undecided where) {
        int at = where.position();
        return switch (where.key()) {
            case HALF -> halves(cell);
            case VALUE -> parts(cell, magnitude -> run.at(at, cell.bits(magnitude)));
            case OPERAND -> parts(cell, magnitude -> run.choiceAt(at, cell.bits(magnitude)));
            case BINADE -> parts(cell, magnitude -> run.binadeAt(at, cell.bits(magnitude)));
        };
    }

    /** A key that changes at once may do so at every input. */
    private static List<InputCell> parts(InputCell cell, LongUnaryOperator key) {
        if (key.applyAsLong(cell.first()) == key.applyAsLong(cell.last())) {
            return halves(cell);
        }
        long last = lastOfFirst(cell, key);
        return last < cell.first() + FEW ? halves(cell) : cut(cell, last);
    }

    private static long lastOfFirst(InputCell cell, LongUnaryOperator key) {
        long low = cell.first();
        long high = cell.last();
        long first = key.applyAsLong(low);
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (key.applyAsLong(middle) == first) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private SettledCell run(InputCell cell) {
        double bound = -1;
        double worst = 0;
        for (long magnitude = cell.first(); magnitude <= cell.last(); magnitude++) {
            double error = points.of(cell.value(magnitude), run.result(cell.bits(magnitude)));
            if (error > bound) {
                bound = error;
                worst = cell.value(magnitude);
            }
        }
        return new SettledCell.ByRunning(cell, bound, worst);
    }
}
