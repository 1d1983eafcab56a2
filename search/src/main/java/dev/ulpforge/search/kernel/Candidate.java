package dev.ulpforge.search.kernel;

import java.util.Comparator;

/**
 * A template with the cost of its programs.
 *
 * @param template the template, not yet tuned
 * @param cost  the expected cost in ns per element
 */
public record Candidate(KernelTemplate template, double cost) {

    /** Cheapest first; of equal cost, the most accurate first. */
    public static final Comparator<Candidate> BY_COST = Comparator.comparingDouble(Candidate::cost)
            .thenComparingDouble(Candidate::estimatedUlp);

    /** {@return the candidate of a template} */
    public static Candidate of(KernelTemplate template, ExpectedCost costs) {
        return new Candidate(template, costs.cost(template.with(template.start())));
    }

    /** {@return an estimate of the error that tuning can reach, in ULP} */
    public double estimatedUlp() {
        return template.estimatedUlp();
    }
}
