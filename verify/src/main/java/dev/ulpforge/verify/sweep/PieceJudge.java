package dev.ulpforge.verify.sweep;

import dev.ulpforge.codegen.lock.ErrorHistogram;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.Piece;

/** Judges the results of neighbouring inputs of one piece of an oracle. Each thread has its own. */
final class PieceJudge {

    /** How many open inputs of a chunk are decided by the oracle's enclosures; more than that stay undecided. */
    static final int DECIDED_PER_CHUNK = 64;

    private static final double[] EDGES = ErrorHistogram.EDGES.stream().mapToDouble(e -> e).toArray();

    final Tally tally = new Tally();
    /** The results of the chunk. */
    final ResultsPass results = new ResultsPass();
    private final Oracle oracle;
    private final ErrorPass pass = new ErrorPass();
    private final Estimate values = new Estimate(Blocks.BLOCK);
    private final double[] error = new double[Blocks.BLOCK];
    private double highest;
    private int decisions;

    PieceJudge(Oracle oracle) {
        this.oracle = oracle;
    }

    /** Starts another chunk. */
    void chunk() {
        highest = 0;
        results.reset();
        decisions = DECIDED_PER_CHUNK;
    }

    /** {@return a bound on the errors seen since the chunk was started, in ULP; not far above the largest} */
    double highest() {
        return highest;
    }

    /** Judges the results {@code y[from …]} of the inputs {@code x[from …]}, all in the piece. */
    void judge(Piece piece, float[] x, float[] y, int from, int count) {
        boolean finite = results.results(y, from, count);
        if (piece instanceof Piece.Constant c) {
            specials(c.value(), x, y, from, count);
            return;
        }
        values.of(piece, x, from, count);
        if (finite && !values.hasSpecials()) {
            measure(x, y, from, count);
        } else {
            withSpecials(x, y, from, count);
        }
    }

    private void specials(float want, float[] x, float[] y, int from, int count) {
        if (SpecialPass.all(want, y, from, count)) {
            tally.specials += count;
            return;
        }
        for (int i = from; i < from + count; i++) {
            special(want, x[i], y[i]);
        }
    }

    private void special(float want, float x, float y) {
        if (SpecialPass.is(want, y)) {
            tally.specials++;
        } else {
            tally.wrong(Float.floatToRawIntBits(x));
        }
    }

    private void measure(float[] x, float[] y, int from, int count) {
        pass.run(values, y, from, count, error);
        highest = Math.max(highest, pass.highest);
        tally.measured += count;
        tally.above[0] += pass.aboveHalf;
        for (int k = 1; k < EDGES.length && EDGES[k] < pass.highest; k += 4) {
            ErrorPass.count(error, count, EDGES, k, tally.above);
        }
        for (int i = 0; pass.open && i < count; i++) {
            settle(x[from + i], y[from + i], i);
        }
    }

    /** As {@link #measure}, one by one, where some results or values are special: an infinite result stands for 2^128. */
    private void withSpecials(float[] x, float[] y, int from, int count) {
        for (int i = 0; i < count; i++) {
            float got = y[from + i];
            if (values.isSpecial(i)) {
                special((float) values.v[i], x[from + i], got);
                continue;
            }
            if (got != got) {
                tally.wrong(Float.floatToRawIntBits(x[from + i]));
                continue;
            }
            error[i] = values.error(i, got);
            highest = Math.max(highest, error[i] + values.margin(i, error[i]));
            tally.measured++;
            for (int k = 0; k < EDGES.length; k++) {
                tally.above[k] += error[i] > EDGES[k] ? 1 : 0;
            }
            settle(x[from + i], got, i);
        }
    }

    /** Decides an input exactly if it is open, and corrects what was counted for it. */
    private void settle(float x, float y, int i) {
        double e = error[i];
        double m = values.margin(i, e);
        if (!ErrorPass.open(e, m)) {
            return;
        }
        if (decisions-- <= 0) {
            boolean atHalf = Math.abs(e - 0.5) <= m || m > ErrorPass.WIDE;
            tally.undecided += atHalf ? 1 : 0;
            tally.undecidedBelow += atHalf && e <= 0.5 ? 1 : 0;
            return;
        }
        ExactError exact = new ExactError(oracle, x, y);
        if (values.contradicts(i, exact)) {
            tally.contradiction(Float.floatToRawIntBits(x));
        }
        for (int k = 0; k < EDGES.length; k++) {
            tally.above[k] += (exact.compareTo(EDGES[k]) > 0 ? 1 : 0) - (e > EDGES[k] ? 1 : 0);
        }
        tally.lostTies += exact.compareTo(0.5) == 0 && !exact.correctlyRounded() ? 1 : 0;
    }
}
