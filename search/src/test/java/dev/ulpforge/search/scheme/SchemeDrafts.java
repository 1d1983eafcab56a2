package dev.ulpforge.search.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.Trial;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.tuning.HardInputs;
import dev.ulpforge.verify.oracle.Oracle;

/** What tests of schemes do with drafts. */
public final class SchemeDrafts {

    private SchemeDrafts() {}

    /** {@return all drafts of a reduction} */
    public static List<Draft> of(Reduction reduction) {
        return reduction.drafts().stream().flatMap(task -> of(task).stream()).toList();
    }

    /** {@return the drafts of a task} */
    public static List<Draft> of(Callable<List<Draft>> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the draft that promises the least error} */
    public static Draft mostAccurate(List<Draft> drafts) {
        return drafts.stream().min(Comparator.comparingDouble(Draft::promisedUlp)).orElseThrow();
    }

    /** {@return the program of a draft before tuning} */
    public static Interpreter untuned(Draft draft) {
        return Interpreter.of(draft.with(draft.start()));
    }

    /** {@return what comes of the cheapest of the drafts that promise less than 1 ULP, tuned and swept} */
    public static SearchOutcome cheapestTried(KernelSpec spec, List<Draft> drafts) {
        ExpectedCost costs = new ExpectedCost(Costs.portable(), new float[]{ 1 });
        Candidate first = drafts.stream().map(draft -> Candidate.of(draft, costs))
                .filter(candidate -> candidate.promisedUlp() < 1).min(Candidate.BY_COST).orElseThrow();
        return new Trial(first, spec, Oracle.of(spec.fn(), spec.domain()), new HardInputs(spec.domain(), 1), 1, 2,
                Progress.SILENT).run();
    }
}
