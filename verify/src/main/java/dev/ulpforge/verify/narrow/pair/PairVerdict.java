package dev.ulpforge.verify.narrow.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The outcome of a run of every pair. */
public sealed interface PairVerdict {

    /**
     * Every result is correctly rounded.
     *
     * @param pairs  how many were run
     * @param exact  how many of them doubles have left open, so that exact arithmetic decided
     * @param tie    the first pair whose exact value is a midpoint, so that the error is half an ULP, if there is one
     * @param digest the digest of the results of all pairs that were run: see {@link PairRun}
     */
    record Right(long pairs, long exact, Optional<NarrowPair> tie, String digest) implements PairVerdict {}

    /**
     * Some results are not.
     *
     * @param pairs how many were run
     * @param wrong how many are wrong
     * @param first the first of these, in ascending order
     */
    record Wrong(long pairs, long wrong, List<NarrowPair> first) implements PairVerdict {
        /** Copies the list. */
        public Wrong {
            first = List.copyOf(first);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d results of %,d are not correctly rounded, first at %s", wrong, pairs,
                    first.getFirst());
        }
    }
}
