package dev.ulpforge.search;

import java.util.Comparator;

import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.sweep.error.UlpError;

/** The refuted program that came nearest to its bound, with the input at which its error is largest. Thread-safe. */
final class NearestMiss {
    private double least = Double.POSITIVE_INFINITY;
    private Witness witness;

    /** Records a refuted program. */
    synchronized void note(Judge.Judgement judgement) {
        if (judgement.worst() < least) {
            least = judgement.worst();
            witness = judgement.counterexamples().stream()
                    .max(Comparator.comparingDouble(UlpError::of)).orElseThrow();
        }
    }

    /** {@return a miss with the witness, if there is one} */
    synchronized SearchOutcome.Missed told(SearchOutcome.Missed missed) {
        return witness == null
                ? missed
                : new SearchOutcome.Missed(missed.closestUlp(), missed.how() + "; one was refuted at " + witness);
    }
}
