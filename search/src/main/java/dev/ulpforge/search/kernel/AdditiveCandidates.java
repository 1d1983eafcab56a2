package dev.ulpforge.search.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dev.ulpforge.codegen.ir.CostModel;
import dev.ulpforge.codegen.spec.KernelSpec;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/** The candidates for a function with an {@link AdditiveLaw}: every table size, each with its front of cores. */
public final class AdditiveCandidates {
    private static final int LARGEST_TABLE_BITS = 5;
    private final AdditiveLaw law;
    private final RealFunction f;
    private final KernelSpec spec;
    private final long seed;

    /** Candidates for {@code spec}, whose target function has the values {@code f}. */
    public AdditiveCandidates(AdditiveLaw law, RealFunction f, KernelSpec spec, long seed) {
        this.law = law;
        this.f = f;
        this.spec = spec;
        this.seed = seed;
    }

    /** {@return one task for each reduction and form, which evolves its cores} Tasks are independent of each other. */
    public List<Callable<List<Candidate>>> tasks() {
        List<Callable<List<Candidate>>> tasks = new ArrayList<>();
        for (int tableBits = 0; tableBits <= LARGEST_TABLE_BITS; tableBits++) {
            AdditiveReduction one = new AdditiveReduction(law.period(), tableBits, 1, 0);
            AdditiveReduction reduction = new AdditiveReduction(law.period(), tableBits, one.exactInOneTerm() ? 1 : 2,
                    0);
            tasks.add(() -> candidates(reduction.withBestShift(), true));
            tasks.add(() -> candidates(reduction.withBestShift(), false));
        }
        return tasks;
    }

    private List<Candidate> candidates(AdditiveReduction reduction, boolean fused) {
        RealFunction core = (x, digits) -> f.at(x - reduction.shift(), digits)
                .subtract(BigDecimal.valueOf(fused ? 1 : 0));
        double w = reduction.halfWidth();
        return CoreFront.evolve(core, -w, w, seed).stream()
                .map(fit -> Candidate.of(draft(reduction, fit, fused),
                        fit.program().constants().stream().mapToDouble(DoubleDouble::hi).toArray(), fit.error(),
                        CostModel.standard()))
                .toList();
    }

    private AdditiveDraft draft(AdditiveReduction reduction, Fit fit, boolean fused) {
        AdditiveDraft guarded = new AdditiveDraft(reduction, fit.program().structure(), fused, true);
        return guarded.needsGuard(spec.domain()) ? guarded : guarded.unguarded();
    }
}
