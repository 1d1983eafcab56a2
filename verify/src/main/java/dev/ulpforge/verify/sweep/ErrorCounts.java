package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.ulpforge.model.lock.ErrorHistogram;

/** Counts of errors. Sums and extremes only, so that those of all chunks add up to the same in any order. */
final class ErrorCounts implements Serializable {
    private static final long serialVersionUID = 1;

    static final int EDGES = ErrorHistogram.EDGES.size();
    static final int BYTES = (EDGES + 7) * Long.BYTES;

    /** The numbers of errors above each edge of the histogram. */
    final long[] above = new long[EDGES];
    /** Inputs whose exact value is not special, and whose result is a number. */
    long measured;
    /** Inputs whose exact value is special and whose result is right. */
    long specials;
    /** Exact ties between two floats that were rounded to the odd one. */
    long lostTies;
    /** Inputs of which it is not known on which side of some edge they are. */
    long open;
    /** Inputs of which it is not known whether they are correctly rounded. */
    long undecided;
    /** Of those, how many are not counted above 0.5. */
    long undecidedBelow;
    /** An input at which the oracle has contradicted itself, its pattern without sign; above 2^32 before any. */
    long firstContradiction = Long.MAX_VALUE;

    void put(ByteBuffer bytes) {
        for (long count : above) {
            bytes.putLong(count);
        }
        bytes.putLong(measured).putLong(specials).putLong(lostTies).putLong(open).putLong(undecided)
                .putLong(undecidedBelow).putLong(firstContradiction);
    }

    static ErrorCounts read(ByteBuffer bytes) {
        ErrorCounts counts = new ErrorCounts();
        Arrays.setAll(counts.above, _ -> bytes.getLong());
        counts.measured = bytes.getLong();
        counts.specials = bytes.getLong();
        counts.lostTies = bytes.getLong();
        counts.open = bytes.getLong();
        counts.undecided = bytes.getLong();
        counts.undecidedBelow = bytes.getLong();
        counts.firstContradiction = bytes.getLong();
        return counts;
    }

    void contradiction(int bits) {
        firstContradiction = Math.min(firstContradiction, bits & 0xffff_ffffL);
    }

    /** Adds the inputs of a chunk that remain undecided. */
    void left(PieceChecker.Left left) {
        open += left.open();
        undecided += left.atHalf();
        undecidedBelow += left.below();
    }

    void add(ErrorCounts other) {
        for (int k = 0; k < EDGES; k++) {
            above[k] += other.above[k];
        }
        measured += other.measured;
        specials += other.specials;
        lostTies += other.lostTies;
        open += other.open;
        undecided += other.undecided;
        undecidedBelow += other.undecidedBelow;
        firstContradiction = Math.min(firstContradiction, other.firstContradiction);
    }

    /** {@return how many inputs have the right special value, or a result that could be measured} */
    long inputs() {
        return measured + specials;
    }

    long correctlyRounded() {
        return specials + measured - above[0] - lostTies - undecidedBelow;
    }

    ErrorHistogram histogram() {
        List<Long> counts = new ArrayList<>();
        counts.add(measured - above[0]);
        for (int k = 1; k < EDGES; k++) {
            counts.add(above[k - 1] - above[k]);
        }
        counts.add(above[EDGES - 1]);
        return new ErrorHistogram(counts);
    }
}
