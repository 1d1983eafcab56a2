package dev.ulpforge.verify.sweep;

import java.nio.ByteBuffer;
import java.util.Optional;

import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.error.ExactError;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.pass.ErrorPass;
import dev.ulpforge.verify.sweep.pass.ExactHeadError;
import dev.ulpforge.verify.sweep.pass.ResultsPass;
import dev.ulpforge.verify.sweep.pass.SpecialPass;
import dev.ulpforge.verify.sweep.run.Blocks;

/** Judges the results of neighbouring inputs of one piece of an oracle. Each thread has its own. */
final class PieceChecker {

    /**
     * The number of undecided inputs of a chunk that the oracle's enclosures decide at once; the others are left to
     * {@link DeferredDecisions}.
     */
    static final int AT_ONCE = 64;

    private static final double[] EDGES = ErrorHistogram.EDGES.stream().mapToDouble(e -> e).toArray();

    /** Wrong special values, and NaN where the function is defined, of all chunks. */
    final WrongSpecials wrong = new WrongSpecials();
    /** The results of the chunk. */
    final ResultsPass results = new ResultsPass();
    private final Oracle oracle;
    private final ErrorPass pass = new ErrorPass();
    private final EnclosedValues values;
    private final double[] error = new double[Blocks.BLOCK];
    private final int decideFrom;
    private final int decideTo;
    private ErrorCounts counts = new ErrorCounts();
    private double highest;
    private int open;
    private Left left;

    /**
     * A judge that decides the first open inputs of each chunk.
     *
     * @param values the oracle's values, which whoever calls {@link #judge} computes before
     */
    PieceChecker(Oracle oracle, EnclosedValues values) {
        this(oracle, values, 0, AT_ONCE);
    }

    private PieceChecker(Oracle oracle, EnclosedValues values, int decideFrom, int decideTo) {
        this.oracle = oracle;
        this.values = values;
        this.decideFrom = decideFrom;
        this.decideTo = decideTo;
    }

    /** {@return a judge that decides what the first one has left open, and only corrects its counts} */
    static PieceChecker ofTheRest(Oracle oracle) {
        return new PieceChecker(oracle, new EnclosedValues(Blocks.BLOCK), AT_ONCE, Integer.MAX_VALUE);
    }

    /**
     * The undecided inputs of a chunk.
     *
     * @param open inputs whose error may be on either side of some edge
     * @param atHalf the number of those near half an ULP
     * @param below the number of these that are counted below it
     */
    record Left(int open, int atHalf, int below) {
        static final Left NOTHING = new Left(0, 0, 0);
        static final int BYTES = 3 * Integer.BYTES;

        static Left read(ByteBuffer bytes) {
            return new Left(bytes.getInt(), bytes.getInt(), bytes.getInt());
        }

        void put(ByteBuffer bytes) {
            bytes.putInt(open).putInt(atHalf).putInt(below);
        }

        Left plus(boolean half, boolean below) {
            return new Left(open + 1, atHalf + (half ? 1 : 0), this.below + (half && below ? 1 : 0));
        }
    }

    /** Starts another chunk. */
    void chunk() {
        highest = 0;
        results.reset();
        open = 0;
        left = Left.NOTHING;
    }

    /** {@return what was counted since this was asked last} */
    ErrorCounts takeCounts() {
        ErrorCounts taken = counts;
        counts = new ErrorCounts();
        return taken;
    }

    /** {@return what has been left open since the chunk was started} */
    Left left() {
        return left;
    }

    /** {@return a bound on the errors seen since the chunk was started, in ULP; not far above the largest} */
    double highest() {
        return highest;
    }

    /**
     * Judges the results {@code y[from …]} of the inputs {@code x[from …]}, all in the piece, whose values have just
     * been computed.
     */
    void judge(Piece piece, float[] x, float[] y, int from, int count) {
        boolean finite = results.results(y, from, count);
        if (piece instanceof Piece.Constant c) {
            specials(c.value(), x, y, from, count);
            return;
        }
        if (finite && !values.hasSpecials()) {
            measure(x, y, from, count);
        } else {
            withSpecials(x, y, from, count);
        }
    }

    private void specials(float want, float[] x, float[] y, int from, int count) {
        if (SpecialPass.all(want, y, from, count)) {
            counts.specials += count;
            return;
        }
        for (int i = from; i < from + count; i++) {
            special(want, x[i], y[i]);
        }
    }

    private void special(float want, float x, float y) {
        if (SpecialPass.is(want, y)) {
            counts.specials++;
        } else {
            wrong.add(want, y, x);
        }
    }

    private void measure(float[] x, float[] y, int from, int count) {
        pass.run(values, y, from, count, error);
        highest = Math.max(highest, pass.highest());
        counts.measured += count;
        counts.above[0] += pass.aboveHalf();
        for (int k = 1; k < EDGES.length && EDGES[k] < pass.highest(); k += 4) {
            ErrorPass.count(error, count, EDGES, k, counts.above);
        }
        for (int i = 0; pass.open() && i < count;) {
            int alike = alike(y, from, i, count);
            settle(x, y, from, i, alike);
            i += alike;
        }
    }

    /**
     * {@return how many inputs from one on have the same value and the same result} Where a head tells the edges for
     * one, it does for all: such runs are long where the function is nearly constant.
     */
    private int alike(float[] y, int from, int i, int count) {
        int end = i + 1;
        while (values.hasHead() && end < count && values.v()[end] == values.v()[i] && y[from + end] == y[from + i]) {
            end++;
        }
        return end - i;
    }

    /** As {@link #measure}, one by one, if some results or values are special: an infinite result counts as 2^128. */
    private void withSpecials(float[] x, float[] y, int from, int count) {
        for (int i = 0; i < count; i++) {
            float got = y[from + i];
            if (values.isSpecial(i)) {
                special((float) values.v()[i], x[from + i], got);
                continue;
            }
            if (got != got) {
                notANumber(x[from + i], i);
                continue;
            }
            error[i] = values.error(i, got);
            highest = Math.max(highest, values.highest(i, got));
            counts.measured++;
            for (int k = 0; k < EDGES.length; k++) {
                counts.above[k] += error[i] > EDGES[k] ? 1 : 0;
            }
            settle(x, y, from, i, 1);
        }
    }

    private void notANumber(float x, int i) {
        if (values.required(i, oracle, x).filter(want -> want.isNaN()).isPresent()) {
            counts.specials++;
        } else {
            wrong.add((float) values.v()[i], Float.NaN, x);
        }
    }

    /**
     * Settles the inputs of a part of a piece that {@link #judge} has left open; their results have been counted
     * before.
     */
    void settle(Piece piece, float[] x, float[] y, int from, int count) {
        if (!values.of(piece, x, from, count)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            float got = y[from + i];
            if (got == got && !values.isSpecial(i)) {
                error[i] = values.error(i, got);
                settle(x, y, from, i, 1);
            }
        }
    }

    /** Decides inputs with the same value and result exactly if they are open, and corrects their counts. */
    private void settle(float[] x, float[] y, int from, int i, int alike) {
        float got = y[from + i];
        double e = error[i];
        double m = values.margin(i, e);
        if (!ErrorPass.open(e, m)) {
            return;
        }
        if (values.hasHead() && tellsAll(values.head(i, got))) {
            if (decideFrom == 0) {
                count(values.head(i, got), e, got, alike);
            }
            return;
        }
        for (int j = i; j < i + alike; j++) {
            int number = open++;
            if (number >= decideFrom && number < decideTo) {
                decide(x[from + j], got, j);
            } else if (number >= decideTo) {
                left = left.plus(Math.abs(e - 0.5) <= m || m > ErrorPass.WIDE, e <= 0.5);
            }
        }
    }

    private static boolean tellsAll(ExactHeadError head) {
        for (double edge : EDGES) {
            if (!head.tells(edge)) {
                return false;
            }
        }
        return true;
    }

    /** Corrects what was counted for so many inputs of which the head tells all. */
    private void count(ExactHeadError head, double e, float y, int inputs) {
        for (int k = 0; k < EDGES.length; k++) {
            counts.above[k] += (head.isAbove(EDGES[k]) ? inputs : 0) - (e > EDGES[k] ? inputs : 0);
        }
        counts.lostTies += head.ulps() == 0.5 && head.change() == 0 && isOdd(y) ? inputs : 0;
    }

    private static boolean isOdd(float y) {
        return (Float.floatToRawIntBits(y) & 1) != 0;
    }

    private void decide(float x, float y, int i) {
        Optional<Float> required = values.required(i, oracle, x);
        if (required.isPresent()) {
            counts.measured--;
            for (int k = 0; k < EDGES.length; k++) {
                counts.above[k] -= error[i] > EDGES[k] ? 1 : 0;
            }
            special(required.get(), x, y);
            return;
        }
        ExactError exact = new ExactError(oracle, x, y);
        if (values.contradicts(i, exact)) {
            counts.contradiction(Float.floatToRawIntBits(x));
        }
        for (int k = 0; k < EDGES.length; k++) {
            counts.above[k] += (exact.compareTo(EDGES[k]) > 0 ? 1 : 0) - (error[i] > EDGES[k] ? 1 : 0);
        }
        counts.lostTies += exact.compareTo(0.5) == 0 && isOdd(y) ? 1 : 0;
    }
}
