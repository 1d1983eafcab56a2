package dev.ulpforge.search.kernel.logarithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;

/**
 * Kernels for a function with a {@link LogarithmicEquation}: every table size, each with cores of several degrees, put
 * together in every way.
 *
 * @param argument what the function with the law is taken of
 * @param law      the law
 * @param goal     what the kernels are for
 */
public record LogarithmKernels(InnerFunction argument, LogarithmicEquation law, Goal goal) implements Reduction {
    private static final int LARGEST_TABLE_BITS = 5;
    private static final int MOST_MERGED = 3;
    private static final int MOST_COEFFICIENTS = 9;
    /** An error far below what is seen, in ULP: more coefficients are of no use. */
    private static final double ENOUGH = 0.02;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<LogarithmKernels> of(Goal goal) {
        for (InnerFunction argument : InnerFunction.values()) {
            Optional<LogarithmicEquation> law = LogarithmicEquation.of(argument.function(goal.fn()),
                    new Random(goal.seed()));
            if (law.isPresent()) {
                return law.map(found -> new LogarithmKernels(argument, found, goal));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        List<Callable<List<KernelTemplate>>> tasks = new ArrayList<>();
        for (int tableBits = 0; tableBits <= LARGEST_TABLE_BITS; tableBits++) {
            for (int merged = 1; merged == 1 || merged <= MOST_MERGED && merged < 1 << tableBits - 1; merged++) {
                SignificandIntervals cells = new SignificandIntervals(tableBits, merged);
                tasks.add(() -> templates(LogarithmTable.exact(law, cells)));
            }
        }
        return tasks;
    }

    /** Cores from the first that may be within the bound to the first that is as good as exact. */
    private List<KernelTemplate> templates(LogarithmTable table) {
        List<KernelTemplate> templates = new ArrayList<>();
        double error = Double.POSITIVE_INFINITY;
        for (int count = 1; count <= MOST_COEFFICIENTS && error > ENOUGH; count++) {
            if (LogarithmCore.estimate(table, count) < 8 * goal.spec().maxUlp()) {
                LogarithmCore core = LogarithmCore.fit(argument.core(law, goal.fn()), law, table, count);
                error = core.error();
                for (Reconstruction join : Reconstruction.values()) {
                    LogarithmTable joined = join == Reconstruction.EXACT ? table : table.withoutFactor();
                    templates.add(LogarithmTemplate.measured(argument, law, joined, core, join, goal.spec().domain()));
                }
            }
        }
        return templates;
    }
}
