package dev.ulpforge.driver.audit;

import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.sweep.ResultsObserver;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.pass.OrderScreen;
import dev.ulpforge.verify.sweep.run.Blocks;

/** Shows a counter the neighbours that are not certainly in order, within a piece and across its ends. */
final class OrderObserver implements ResultsObserver {
    private final PairCounter pairs;
    private PairCounter.Point last = new PairCounter.Point(Float.NaN, Float.NaN, 0, 0);

    OrderObserver(PairCounter pairs) {
        this.pairs = pairs;
    }

    /** {@return what has been counted} */
    PairCounter pairs() {
        return pairs;
    }

    @Override
    public void see(Piece piece, EnclosedValues values, float[] x, float[] y, int from, int count) {
        int first = Float.floatToRawIntBits(x[from]);
        if ((first & Blocks.CHUNK - 1) != 0 && Float.floatToRawIntBits(last.x()) == first - 1) {
            pairs.pair(last, point(piece, values, x, y, from, 0));
        }
        if (!(piece instanceof Piece.Constant) && OrderScreen.mayBeOut(values, y, from, count)) {
            for (int i = 0; i + 1 < count; i++) {
                if (y[from + i] != y[from + i + 1]) {
                    pairs.pair(point(piece, values, x, y, from, i), point(piece, values, x, y, from, i + 1));
                }
            }
        }
        last = point(piece, values, x, y, from, count - 1);
    }

    private static PairCounter.Point point(Piece piece, EnclosedValues values, float[] x, float[] y, int from, int i) {
        return piece instanceof Piece.Constant c
                ? new PairCounter.Point(x[from + i], y[from + i], c.value(), 0)
                : new PairCounter.Point(x[from + i], y[from + i], values.v()[i], values.bound()[i]);
    }
}
