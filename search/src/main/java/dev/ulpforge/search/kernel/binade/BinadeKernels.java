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
 * Kernels for a function with a {@link BinadeLaw}: every table size, each with its cores.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record BinadeKernels(BinadeLaw law, Goal goal) implements Reduction {
    private static final int LARGEST_TABLE_BITS = 5;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<BinadeKernels> of(Goal goal) {
        return BinadeLaw.of(goal.f(), new Random(goal.seed())).map(law -> new BinadeKernels(law, goal));
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        List<Callable<List<Draft>>> tasks = new ArrayList<>();
        for (int tableBits = 0; tableBits <= LARGEST_TABLE_BITS; tableBits++) {
            for (int merged = 1; merged <= 3 && (merged == 1 || merged < 1 << tableBits - 1); merged++) {
                Cells cells = new Cells(tableBits, merged);
                tasks.add(() -> drafts(cells));
            }
        }
        return tasks;
    }

    private List<Draft> drafts(Cells cells) {
        List<Draft> drafts = new ArrayList<>();
        double greatest = Math.abs(law.step()) * 150;
        double grain = Math.scalb(1.0, Math.getExponent(greatest) + 1 - 24);
        BinadeTable table = BinadeTable.exact(law, cells, grain);
        for (int n = 1; n < 9; n++) {
            BinadeCore core = BinadeCore.fit(goal.f(), law, table, n);
            System.err.printf("%s n=%d error %.4f r [%.4f, %.4f]%n", cells, n, core.error(), table.leastReduced(),
                    table.greatestReduced());
            if (core.error() > 10)
                continue;
            drafts.add(new BinadeDraft(law, table, core, Join.EXACT, true, 0).measured());
            if (core.error() < 0.01)
                break;
        }
        return drafts;
    }
}
