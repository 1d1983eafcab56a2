package dev.ulpforge.verify.narrow.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;

/** Compares results with what is required, one x after the other. Not thread-safe: each thread has its own. */
final class RowCheck {
    private static final int UNSIGNED = 0xffff;
    private final PairKeys keys;
    private final Format format;
    private final Boundaries first;
    private final Boundaries second;
    private final short[] ySource;
    private final double[] y;
    private final KeyRow row;
    private final int most;
    private final List<NarrowPair> wrong = new ArrayList<>();
    private long wrongCount;
    private long exact;
    private Optional<NarrowPair> tie = Optional.empty();

    /** A check of results for these y, which remembers so many wrong ones. */
    RowCheck(PairKeys keys, short[] y, int most) {
        this.keys = keys;
        this.format = keys.format();
        this.first = keys.boundaries().getFirst();
        this.second = keys.boundaries().getLast();
        this.ySource = y;
        this.y = new double[y.length];
        for (int j = 0; j < y.length; j++) {
            this.y[j] = format.value(y[j]);
        }
        this.row = new KeyRow(y.length);
        this.most = most;
    }

    /** Takes in the results for one x and each y. */
    void check(short x, short[] results) {
        double value = format.value(x);
        keys.fill(value, y, row);
        int magnitudes = (int) format.magnitude();
        int sign = (int) format.sign();
        for (int j = 0; j < results.length; j++) {
            int result = results[j] & UNSIGNED;
            int kind = row.kind[j];
            int magnitude = result & magnitudes;
            Boundaries boundaries = (kind & KeyRow.SECOND) == 0 ? first : second;
            boolean isClear = kind >= 0 && ((result & sign) != 0) == ((kind & KeyRow.NEGATIVE) != 0)
                    && boundaries.isClearlyWithin(magnitude, row.low[j], row.high[j]);
            if (!isClear && !isRight(x, value, j, result)) {
                note(new NarrowPair(x, ySource[j], results[j]));
            }
        }
    }

    private boolean isRight(short x, double value, int j, int result) {
        int kind = row.kind[j];
        if (kind < 0) {
            exact += kind == KeyRow.OPEN ? 1 : 0;
            return keys.accepts(value, y[j], result);
        }
        int magnitude = result & (int) format.magnitude();
        boolean isNegative = (result & (int) format.sign()) != 0;
        if (isNegative != ((kind & KeyRow.NEGATIVE) != 0) || magnitude > format.infinity()) {
            return false;
        }
        Boundaries boundaries = (kind & KeyRow.SECOND) == 0 ? first : second;
        Boundaries.Side below = side(boundaries, magnitude, value, j);
        Boundaries.Side above = side(boundaries, magnitude + 1, value, j);
        if (below == Boundaries.Side.ON || above == Boundaries.Side.ON) {
            NarrowPair here = new NarrowPair(x, ySource[j], (short) result);
            tie = tie.isEmpty() || Integer.compareUnsigned(here.number(), tie.get().number()) < 0
                    ? Optional.of(here)
                    : tie;
            return (magnitude & 1) == 0;
        }
        return below == Boundaries.Side.ABOVE && above == Boundaries.Side.BELOW;
    }

    private Boundaries.Side side(Boundaries boundaries, int index, double value, int j) {
        Boundaries.Side side = boundaries.side(index, row.low[j], row.high[j]);
        if (side != Boundaries.Side.UNKNOWN) {
            return side;
        }
        exact++;
        int exactly = keys.side(value, y[j], Boundaries.midpoint(format, index - 1));
        return exactly < 0 ? Boundaries.Side.BELOW : exactly > 0 ? Boundaries.Side.ABOVE : Boundaries.Side.ON;
    }

    private void note(NarrowPair pair) {
        wrongCount++;
        if (wrong.size() < most) {
            wrong.add(pair);
        }
    }

    List<NarrowPair> wrong() {
        return wrong;
    }

    long wrongCount() {
        return wrongCount;
    }

    long exact() {
        return exact;
    }

    Optional<NarrowPair> tie() {
        return tie;
    }
}
