package dev.ulpforge.search.kernel;

import java.util.Comparator;

/**
 * A draft with the cost of its programs.
 *
 * @param draft the kernel, not yet tuned
 * @param cost  the expected cost in ns per element
 */
public record Candidate(Draft draft, double cost) {

    /** Cheapest first; of equal cost, the most accurate first. */
    public static final Comparator<Candidate> BY_COST = Comparator.comparingDouble(Candidate::cost)
            .thenComparingDouble(Candidate::promisedUlp);

    /** {@return the candidate of a draft} */
    public static Candidate of(Draft draft, ExpectedCost costs) {
        return new Candidate(draft, costs.cost(draft.with(draft.start())));
    }

    /** {@return an estimate of the error that tuning can reach, in ULP} */
    public double promisedUlp() {
        return draft.promisedUlp();
    }
}
