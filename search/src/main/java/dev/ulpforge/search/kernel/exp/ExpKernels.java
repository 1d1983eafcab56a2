package dev.ulpforge.search.kernel.exp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.CoreFront;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;

/**
 * Kernels for a function with an {@link ExponentialEquation}: every table size, each with its front of cores.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record ExpKernels(ExponentialEquation law, Goal goal) implements Reduction {
    private static final int LARGEST_TABLE_BITS = 5;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<ExpKernels> of(Goal goal) {
        return ExponentialEquation.of(goal.f(), new Random(goal.seed())).map(law -> new ExpKernels(law, goal));
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        List<Callable<List<Draft>>> tasks = new ArrayList<>();
        for (int tableBits = 0; tableBits <= LARGEST_TABLE_BITS; tableBits++) {
            ExpReduction one = new ExpReduction(law.period(), tableBits, 1, 0);
            ExpReduction reduction = new ExpReduction(law.period(), tableBits, one.exactInOneTerm() ? 1 : 2,
                    0);
            tasks.add(() -> drafts(reduction.withBestShift(), true));
            tasks.add(() -> drafts(reduction.withBestShift(), false));
        }
        return tasks;
    }

    private List<Draft> drafts(ExpReduction reduction, boolean fused) {
        RealFunction core = (x, digits) -> goal.f().at(x - reduction.shift(), digits)
                .subtract(BigDecimal.valueOf(fused ? 1 : 0));
        double w = reduction.halfWidth();
        return CoreFront.evolve(core, -w, w, goal.seed()).stream().map(fit -> draft(reduction, fit, fused)).toList();
    }

    private Draft draft(ExpReduction reduction, Fit fit, boolean fused) {
        ExpDraft guarded = new ExpDraft(reduction, fit, fused, true);
        return guarded.needsGuard(goal.spec().domain()) ? guarded : guarded.unguarded();
    }
}
