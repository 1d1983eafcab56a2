package dev.ulpforge.search.kernel.binade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;

/**
 * Kernels for a function with a {@link BinadeLaw}: every table size, each with cores of several degrees, put together in
 * every way.
 *
 * @param argument what the function with the law is taken of
 * @param law      the law
 * @param goal     what the kernels are for
 */
public record BinadeKernels(Argument argument, BinadeLaw law, Goal goal) implements Reduction {
    private static final int LARGEST_TABLE_BITS = 5;
    private static final int MOST_MERGED = 3;
    private static final int MOST_COEFFICIENTS = 9;
    /** An error far below what is seen, in ULP: more coefficients are of no use. */
    private static final double ENOUGH = 0.02;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<BinadeKernels> of(Goal goal) {
        for (Argument argument : Argument.values()) {
            Optional<BinadeLaw> law = BinadeLaw.of(argument.function(goal.fn()), new Random(goal.seed()));
            if (law.isPresent()) {
                return law.map(found -> new BinadeKernels(argument, found, goal));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        List<Callable<List<Draft>>> tasks = new ArrayList<>();
        for (int tableBits = 0; tableBits <= LARGEST_TABLE_BITS; tableBits++) {
            for (int merged = 1; merged == 1 || merged <= MOST_MERGED && merged < 1 << tableBits - 1; merged++) {
                Cells cells = new Cells(tableBits, merged);
                tasks.add(() -> drafts(BinadeTable.exact(law, cells)));
            }
        }
        return tasks;
    }

    /** Cores from the first that may be within the bound to the first that is as good as exact. */
    private List<Draft> drafts(BinadeTable table) {
        List<Draft> drafts = new ArrayList<>();
        double error = Double.POSITIVE_INFINITY;
        for (int count = 1; count <= MOST_COEFFICIENTS && error > ENOUGH; count++) {
            if (BinadeCore.estimate(table, count) < 8 * goal.spec().maxUlp()) {
                BinadeCore core = BinadeCore.fit(argument.core(law, goal.fn()), law, table, count);
                error = core.error();
                for (Join join : Join.values()) {
                    BinadeTable joined = join == Join.EXACT ? table : table.withoutFactor();
                    drafts.add(BinadeDraft.measured(argument, law, joined, core, join, goal.spec().domain()));
                }
            }
        }
        return drafts;
    }
}
