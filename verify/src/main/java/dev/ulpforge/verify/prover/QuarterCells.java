package dev.ulpforge.verify.prover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.prover.CellBound.Judgement;
import dev.ulpforge.verify.prover.CellCutter.TooManyCells;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * The remainders of one path and count, as cells of h: the code's results are forms in h and l, those of the target are
 * {@code f_q(h) + f_q'(ξ) (l + d)} with ξ between h and {@code h + l + d} (mean value theorem); so what both make of l
 * cancels. Not thread-safe.
 */
final class QuarterCells {
    private static final int FEW = 32;
    private static final int WIDE_BITS = 64;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int TURNS = 1 << 18;
    private final Code code;
    private final QuarterTurns.Path path;
    private final int q;
    private final ExactFunction fn;
    private final Map<Integer, LaneValue> given;
    private final FormArithmetic forms;
    private final CellBound bounds;
    private final TargetModel model;
    private final JetEvaluator slopes = new JetEvaluator(1, WIDE_BITS);

    /**
     * The remainders of a count.
     *
     * @param fn    f_q
     * @param given what is known of operations that see the last bits of the count
     */
    QuarterCells(Code code, QuarterTurns.Path path, int q, ExactFunction fn, Map<Integer, LaneValue> given,
            FormArithmetic forms) {
        this.code = new Code(code.format(), code.ops(), path.result());
        this.path = path;
        this.q = q;
        this.fn = fn;
        this.given = Map.copyOf(given);
        this.forms = forms;
        bounds = new CellBound(this.code, fn, forms);
        model = new TargetModel(fn.fn(), forms);
    }

    /** A cell of h whose error is bounded. */
    record Part(QuarterCells of, InputCell cell, double bound, int patience) {}

    /** {@return all remainders, in cells of one binade each} */
    List<InputCell> all() {
        QuarterReduction r = path.reduction();
        return Stream.of(1.0, -1.0).flatMap(sign -> InputCell
                .between(Format.BINARY64, sign * r.least(), sign * r.greatest()).kinds().stream()).toList();
    }

    /**
     * {@return parts of some cells with finite bounds}
     *
     * @throws TooManyCells if there would be more than {@code most} of a cell, or very short ones
     */
    List<Part> settled(List<InputCell> cells, int patience, int most) throws TooManyCells {
        List<Part> settled = new ArrayList<>();
        for (InputCell whole : cells) {
            int before = settled.size();
            Deque<InputCell> open = new ArrayDeque<>(List.of(whole));
            while (!open.isEmpty()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted");
                }
                InputCell cell = open.pop();
                if (on(cell) instanceof Judgement.AtMost(double ulp) && ulp < Double.POSITIVE_INFINITY) {
                    settled.add(new Part(this, cell, ulp, patience));
                } else if (cell.size() <= FEW || settled.size() + open.size() - before > most) {
                    throw new TooManyCells("no bound for remainders from " + Double.toHexString(cell.low()) + " to "
                            + Double.toHexString(cell.high()) + " of " + fn.fn() + ": " + on(cell));
                } else {
                    CellCutter.halves(cell).forEach(open::push);
                }
            }
        }
        return settled;
    }

    private Judgement on(InputCell cell) {
        QuarterReduction r = path.reduction();
        double top = cell.value(cell.last());
        double low = r.lowBound(Math.abs(top));
        double error = r.errorBound(Math.abs(top));
        LaneValue result = CellAnalysis.ofRemainder(code, cell, forms, r.high(), r.low(), low, given).result();
        Ball reach = Ball.ZERO.widen(Ball.of(low), WIDE_BITS).widen(Ball.of(error), WIDE_BITS);
        Ball block = Ball.hull(Ball.of(cell.low()), Ball.of(cell.high()), WIDE_BITS).add(reach, WIDE_BITS);
        Jet jet = slopes.evaluate(fn.fn(), block);
        return result instanceof LaneValue.Undecided || jet == Jet.UNDEFINED || !jet.c(1).isBounded()
                || !(model.on(cell) instanceof TargetModel.OnCell.Values(AffineForm form, Ball range))
                        ? new Judgement.Cut(new LaneValue.Undecided(path.result(), LaneValue.Key.HALF))
                        : bounds.of(result, moved(form, range, jet.c(1), low, error));
    }

    private static TargetModel.OnCell moved(AffineForm form, Ball range, Ball slope, double low, double error) {
        Ball ofLow = slope.multiply(Ball.of(low), WIDE_BITS);
        Ball ofError = slope.multiply(Ball.of(error), WIDE_BITS);
        return new TargetModel.OnCell.Values(
                new AffineForm(form.p(), new Ball[]{ ofLow }, form.rest().widen(ofError, WIDE_BITS)),
                range.widen(ofLow, WIDE_BITS).widen(ofError, WIDE_BITS));
    }

    /** {@return estimates of errors on a cell, if the target has a form there} */
    Optional<ErrorEstimate> estimate(InputCell cell) {
        return model.on(cell) instanceof TargetModel.OnCell.Values(AffineForm form, _)
                ? Optional.of(new ErrorEstimate(form, cell))
                : Optional.empty();
    }

    /** {@return an estimate of the error of the last result of a run; 0 if its remainder is not in the cell} */
    double error(ErrorEstimate estimate, InputCell cell, double y, PointRun run) {
        double h = run.number(path.reduction().high());
        return h < cell.low() || h > cell.high() ? 0 : estimate.of(h, run.number(path.reduction().low()), y);
    }

    /** {@return an argument whose remainder is near an {@code i}-th one of a cell} */
    double argument(InputCell cell, long i) {
        double h = cell.value(cell.first() + (long) (i * GOLDEN % 1 * (cell.size() - 1)));
        int bits = 2 * WIDE_BITS + Double.MAX_EXPONENT / 8;
        Ball ratio = QuarterTurns.ratio(bits);
        double least = Math.ceil(path.from() * ratio.doubleValue() / 4);
        double turns = Math.min(TURNS, path.below() * ratio.doubleValue() / 4 - least);
        double turn = least + Math.floor(i * i * GOLDEN % 1 * turns);
        Ball quarters = Ball.of(4 * turn + q);
        return path.reduction().isAngle()
                ? quarters.divide(ratio, bits).add(Ball.of(h), bits).doubleValue()
                : quarters.add(Ball.of(h), bits).divide(ratio, bits).doubleValue();
    }
}
