package dev.ulpforge.search.kernel.exp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.EvolvedCores;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
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
    public List<Callable<List<KernelTemplate>>> templates() {
        List<Callable<List<KernelTemplate>>> tasks = new ArrayList<>();
        for (int tableBits = 0; tableBits <= LARGEST_TABLE_BITS; tableBits++) {
            ExpReduction one = new ExpReduction(law.period(), tableBits, 1, 0);
            ExpReduction reduction = new ExpReduction(law.period(), tableBits, one.exactInOneTerm() ? 1 : 2,
                    0);
            tasks.add(() -> templates(reduction.withBestShift(), true));
            tasks.add(() -> templates(reduction.withBestShift(), false));
        }
        return tasks;
    }

    private List<KernelTemplate> templates(ExpReduction reduction, boolean fused) {
        RealFunction core = (x, digits) -> goal.f().at(x - reduction.shift(), digits)
                .subtract(BigDecimal.valueOf(fused ? 1 : 0));
        double w = reduction.halfWidth();
        return EvolvedCores.evolve(core, -w, w, goal.seed()).stream().map(fit -> template(reduction, fit, fused))
                .toList();
    }

    private KernelTemplate template(ExpReduction reduction, Fit fit, boolean fused) {
        ExpTemplate guarded = new ExpTemplate(reduction, fit, fused, true);
        return guarded.needsGuard(goal.spec().domain()) ? guarded : guarded.unguarded();
    }
}
