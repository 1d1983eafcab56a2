package dev.ulpforge.search.kernel;

import java.util.Comparator;

import dev.ulpforge.codegen.ir.CostModel;

/**
 * A draft with fitted constants, not yet tuned.
 *
 * @param draft         the kernel's structure
 * @param coreConstants the core's constants as real numbers
 * @param promisedUlp   an estimate of the error that tuning can reach, in ULP
 * @param cost          the estimated cost in ns per element
 */
public record Candidate(AdditiveDraft draft, double[] coreConstants, double promisedUlp, double cost) {
    /** Half an ULP for the last rounding: no kernel does better without a correction of its own. */
    private static final double LAST_ROUNDING = 0.5;
    private static final double ULPS_PER_UNIT = 0x1p24;

    /** Cheapest first; of equal cost, the most accurate first. */
    public static final Comparator<Candidate> BY_COST = Comparator.comparingDouble(Candidate::cost)
            .thenComparingDouble(Candidate::promisedUlp);

    static Candidate of(AdditiveDraft draft, double[] coreConstants, double coreError, CostModel costs) {
        double extra = draft.fused() ? 0 : LAST_ROUNDING;
        double promised = LAST_ROUNDING + extra + coreError * ULPS_PER_UNIT;
        return new Candidate(draft, coreConstants, promised, costs.cost(draft.with(draft.rounded(coreConstants))));
    }

    /** {@return what it is, for a line of progress} */
    String description() {
        AdditiveReduction reduction = draft.reduction();
        return "table of %d, core of %d operations, %s".formatted(reduction.size(), draft.core().size(),
                draft.fused() ? "fused" : "multiplied");
    }
}
