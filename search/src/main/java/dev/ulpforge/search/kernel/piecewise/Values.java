package dev.ulpforge.search.kernel.piecewise;

import java.util.Comparator;
import java.util.List;

import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.Piece;

/**
 * A target's values at the floats of a domain, from the pieces of an oracle: accurate far beyond a float, some ten
 * nanoseconds each. Immutable.
 */
final class Values {
    private final List<Piece> pieces;
    private final int[] firsts;

    private Values(List<Piece> pieces) {
        this.pieces = pieces;
        this.firsts = pieces.stream().mapToInt(Piece::first).toArray();
    }

    /** {@return the values that the oracle knows} */
    static Values of(Oracle oracle) {
        return new Values(oracle.pieces().stream().sorted(Comparator.comparingLong(p -> p.first() & 0xffff_ffffL))
                .toList());
    }

    /** {@return the value at {@code x}, a float of the domain}: NaN where undefined, an infinity where it overflows */
    double at(float x) {
        int bits = Float.floatToRawIntBits(x);
        return switch (pieces.get(holder(bits))) {
            case Piece.Polynomial polynomial -> polynomial.at(x);
            case Piece.Constant constant -> constant.value();
            case Piece.Pointwise pointwise -> {
                double[] value = new double[1];
                pointwise.f().evaluate(bits, value, new double[1]);
                yield value[0];
            }
        };
    }

    private int holder(int bits) {
        int low = 0;
        int high = firsts.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Integer.compareUnsigned(firsts[middle], bits) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
