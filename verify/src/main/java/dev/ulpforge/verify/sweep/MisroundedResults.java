package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.util.Arrays;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.pass.SpecialPass;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/**
 * The results of a kernel that are not those of a correctly rounded one. The oracle is asked for nothing but these and
 * their neighbours, whom the observer sees too: two correctly rounded neighbours are never out of order. Each shard
 * has its own.
 */
final class MisroundedResults {
    /** So near to each other, differences are looked at together. */
    private static final int NEAR = 16;
    private static final double HALF = 0.5;

    private final BulkKernel kernel;
    private final ResultsObserver observer;
    private final Oracle oracle;
    private final PieceIndex index;
    private final EnclosedValues values = new EnclosedValues(Blocks.BLOCK);
    private final WrongSpecials wrong = new WrongSpecials();
    private final float[] y = new float[Blocks.CHUNK];
    private double highest;
    private long count;
    private long contradiction = Long.MAX_VALUE;

    MisroundedResults(ObservedKernel observed, Oracle oracle, PieceIndex index) {
        kernel = observed.kernel();
        observer = observed.observer().get();
        this.oracle = oracle;
        this.index = index;
    }

    /**
     * What was found in all chunks of a shard.
     *
     * @param misrounded    how many results are misrounded
     * @param wrong         which special values are wrong
     * @param contradiction the least pattern, without sign, at which the oracle says that another result than the
     *                      certified one is correctly rounded; above 2^32 if there is none
     */
    record Counts(long misrounded, WrongSpecials wrong, long contradiction) implements Serializable {}

    Counts counts() {
        return new Counts(count, wrong, contradiction);
    }

    /**
     * {@return a bound on the errors of the misrounded results of a chunk, close to the largest; 0 if there are none}
     *
     * @param x       its inputs
     * @param rounded their correctly rounded results
     */
    double chunk(float[] x, float[] rounded) {
        highest = 0;
        kernel.apply(x, y);
        for (int first = next(rounded, 0); first < x.length;) {
            int last = first;
            int after = next(rounded, last + 1);
            while (after < x.length && after - last <= NEAR) {
                last = after;
                after = next(rounded, last + 1);
            }
            look(x, rounded, Math.max(0, first - 1), Math.min(x.length - 1, last + 1));
            first = after;
        }
        return highest;
    }

    /** {@return the next result from one on that differs, NaN being equal to NaN; the number of all if none does} */
    private int next(float[] rounded, int from) {
        int at = Arrays.mismatch(y, from, y.length, rounded, from, y.length);
        return at < 0 ? y.length : from + at;
    }

    private void look(float[] x, float[] rounded, int from, int to) {
        int pattern = Float.floatToRawIntBits(x[0]);
        index.meeting(pattern + from, pattern + to, piece -> {
            int end = Math.min(piece.last() - pattern, to);
            for (int i = Math.max(piece.first() - pattern, from); i <= end; i += Blocks.BLOCK) {
                judge(piece, x, rounded, i, Math.min(Blocks.BLOCK, end - i + 1));
            }
        });
    }

    private void judge(Piece piece, float[] x, float[] rounded, int from, int inputs) {
        boolean measured = values.of(piece, x, from, inputs);
        observer.see(piece, values, x, y, from, inputs);
        for (int i = from; i < from + inputs; i++) {
            if (SpecialPass.is(rounded[i], y[i])) {
                continue;
            }
            if (!measured) {
                wrong.add(rounded[i], y[i], x[i]);
            } else {
                judge(x[i], rounded[i], y[i], i - from);
            }
        }
    }

    /** The sign of a zero matters only where the exact value is one. */
    private void judge(float x, float rounded, float got, int i) {
        if (got != got || values.required(i, oracle, x).isPresent()) {
            wrong.add(rounded, got, x);
        } else if (got != rounded) {
            double most = values.highest(i, got);
            if (most < HALF) {
                contradiction = Math.min(contradiction, Float.floatToRawIntBits(x) & 0xffff_ffffL);
            }
            highest = Math.max(highest, most);
            count++;
        }
    }
}
