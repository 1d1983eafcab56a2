package dev.ulpforge.verify.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Wrong special values, by what was wanted and what was returned. Counts of several shards add up in any order. */
public final class WrongSpecials implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int KINDS = Result.values().length;

    private final long[] counts = new long[KINDS * KINDS];
    private final long[] firsts = new long[KINDS * KINDS];

    WrongSpecials() {
        Arrays.fill(firsts, Long.MAX_VALUE);
    }

    /** What a result can be. */
    public enum Result {
        /** Not a number. */
        NAN("NaN"),
        /** Positive infinity. */
        INFINITY("inf"),
        /** Negative infinity. */
        NEGATIVE_INFINITY("-inf"),
        /** The zero with the positive sign. */
        ZERO("+0"),
        /** The zero with the negative sign. */
        NEGATIVE_ZERO("-0"),
        /** A finite number other than a zero. */
        NUMBER("a number");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        static Result of(float y) {
            if (y == 0) {
                return Float.floatToRawIntBits(y) < 0 ? NEGATIVE_ZERO : ZERO;
            }
            return Float.isInfinite(y) ? y > 0 ? INFINITY : NEGATIVE_INFINITY : y == y ? NUMBER : NAN;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Inputs at which one kind of result is returned in place of another.
     *
     * @param got   what is returned
     * @param want  what is required
     * @param count how many inputs
     * @param first the input with the smallest bit pattern, unsigned
     */
    public record Kind(Result got, Result want, long count, float first) {
        @Override
        public String toString() {
            return got + " for " + want + " at " + (count == 1 ? "" : count + " inputs, first ")
                    + Float.toHexString(first);
        }
    }

    void add(float want, float got, float x) {
        int kind = Result.of(want).ordinal() * KINDS + Result.of(got).ordinal();
        counts[kind]++;
        firsts[kind] = Math.min(firsts[kind], Float.floatToRawIntBits(x) & 0xffff_ffffL);
    }

    void add(WrongSpecials other) {
        for (int k = 0; k < counts.length; k++) {
            counts[k] += other.counts[k];
            firsts[k] = Math.min(firsts[k], other.firsts[k]);
        }
    }

    long count() {
        return Arrays.stream(counts).sum();
    }

    /** {@return the least pattern, without sign, of all} */
    int first() {
        return (int) Arrays.stream(firsts).min().orElseThrow();
    }

    /** {@return those that occur} */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                kinds.add(new Kind(Result.values()[k % KINDS], Result.values()[k / KINDS], counts[k],
                        Float.intBitsToFloat((int) firsts[k])));
            }
        }
        return List.copyOf(kinds);
    }
}
