package dev.ulpforge.search.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * The share of the bound from which on an estimate, the largest error on a sample of some ten thousand inputs,
     * leaves the other four thousand million too little room: sums of exponentials that were tuned to .93 to .96 ULP on
     * their samples were refuted at 1.00 to 1.02 by sweep after sweep, until the time for templates was over.
     */
    private static final double TIGHT = 0.95;
    /** What such a candidate must be cheaper by to come first: cosh had one of less than a hundredth more. */
    private static final double SAVING = 1.05;

    /** {@return an order of trial: cheapest first, but one that is tight must save something} */
    public static Comparator<Candidate> byProspects(double maxUlp) {
        return Comparator.<Candidate>comparingDouble(
                candidate -> candidate.cost() * (candidate.estimatedUlp() > TIGHT * maxUlp ? SAVING : 1))
                .thenComparing(BY_COST);
    }

    /**
     * {@return the candidates that are left, in the order of trial after this one was refuted}: those that are tight,
     * or that promise no less than it did, come last.
     */
    public List<Candidate> whenRefuted(List<Candidate> left, double maxUlp) {
        double limit = Math.min(estimatedUlp(), TIGHT * maxUlp);
        return Stream.concat(left.stream().filter(candidate -> candidate.estimatedUlp() < limit),
                left.stream().filter(candidate -> !(candidate.estimatedUlp() < limit))).toList();
    }

    /** {@return the candidate of a template} */
    public static Candidate of(KernelTemplate template, ExpectedCost costs) {
        return new Candidate(template, costs.cost(template.with(template.start())));
    }

    /** {@return an estimate of the error that tuning can reach, in ULP} */
    public double estimatedUlp() {
        return template.estimatedUlp();
    }
}
