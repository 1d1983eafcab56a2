package dev.ulpforge.verify.sweep.extreme;

import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.pass.ErrorPass;
import dev.ulpforge.verify.sweep.pass.ResultsPass;
import dev.ulpforge.verify.sweep.pass.SpecialPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/** Finds the worst result of a block that is above a bound. Each thread has its own. */
final class WorstOfBlock {

    private final BulkKernel kernel;
    private final Oracle oracle;
    private final PieceIndex index;
    private final double bound;
    private final float[] x = new float[Blocks.BLOCK];
    private final float[] y = new float[Blocks.BLOCK];
    private final double[] error = new double[Blocks.BLOCK];
    private final EnclosedValues values = new EnclosedValues(Blocks.BLOCK);
    private final ErrorPass pass = new ErrorPass();
    private final ResultsPass results = new ResultsPass();
    private boolean filled;
    private double worst;
    private Witness witness;

    WorstOfBlock(BulkKernel kernel, Oracle oracle, PieceIndex index, double bound) {
        this.kernel = kernel;
        this.oracle = oracle;
        this.index = index;
        this.bound = bound;
    }

    /** {@return the input above the bound with the largest error, or a wrong special value; empty if there is none} */
    Optional<Witness> of(int first) {
        filled = false;
        worst = 0;
        witness = null;
        int last = first + Blocks.BLOCK - 1;
        index.meeting(first, last, piece -> {
            if (!filled) {
                Blocks.fill(x, first);
                kernel.apply(x, y);
                filled = true;
            }
            int from = Math.max(piece.first(), first);
            judge(piece, from - first, Math.min(piece.last(), last) - from + 1);
        });
        return Optional.ofNullable(witness);
    }

    private void judge(Piece piece, int from, int count) {
        if (piece instanceof Piece.Constant c) {
            for (int i = from; !SpecialPass.all(c.value(), y, from, count) && worst < Double.MAX_VALUE; i++) {
                if (!SpecialPass.is(c.value(), y[i])) {
                    wrong(i, c.value());
                }
            }
            return;
        }
        values.of(piece, x, from, count);
        boolean finite = results.results(y, from, count);
        if (finite) {
            pass.run(values, y, from, count, error);
        }
        for (int i = 0; i < count && (!finite || values.hasSpecials() || pass.highest() > bound); i++) {
            measure(i, from + i);
        }
    }

    private void measure(int i, int at) {
        Optional<Float> required = values.required(i, oracle, x[at]);
        if (required.isPresent()) {
            if (worst < Double.MAX_VALUE && !SpecialPass.is(required.get(), y[at])) {
                wrong(at, required.get());
            }
            return;
        }
        double e = values.error(i, y[at]);
        double m = values.margin(i, e);
        if (y[at] != y[at]) {
            wrong(at, values.v()[i]);
        } else if (m >= ErrorPass.WIDE) {
            exactly(at, e, e + m);
        } else if (e > worst && (e - m > bound || e + m > bound && exact(at).compareTo(bound) > 0)) {
            worst = e;
            witness = new Witness(x[at], y[at], values.v()[i]);
        }
    }

    /**
     * A fast value with a wide margin may even be the result itself: the exact value decides, and is reported. Where
     * errors grow from input to input, not each of them is worth an exact value.
     */
    private void exactly(int at, double e, double highest) {
        if (highest > bound && (e > 2 * worst || witness == null)) {
            ExactError exact = exact(at);
            if (exact.compareTo(bound) > 0) {
                worst = Math.max(worst, e);
                witness = new Witness(x[at], y[at], exact.want());
            }
        }
    }

    private ExactError exact(int at) {
        return new ExactError(oracle, x[at], y[at]);
    }

    private void wrong(int at, double want) {
        worst = Double.MAX_VALUE;
        witness = new Witness(x[at], y[at], want);
    }
}
