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
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.tuning.CounterexamplePool;
import dev.ulpforge.verify.oracle.Oracle;

/** What tests of schemes do with templates. */
public final class SchemeTemplates {

    private SchemeTemplates() {}

    /** {@return all templates of a reduction} */
    public static List<KernelTemplate> of(Reduction reduction) {
        return reduction.templates().stream().flatMap(task -> of(task).stream()).toList();
    }

    /** {@return the templates of a task} */
    public static List<KernelTemplate> of(Callable<List<KernelTemplate>> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the template of a form, with fitted cores} */
    public static <R> KernelTemplate of(Form<R> form, Goal goal) {
        Fitter fitter = new Fitter(goal.seed());
        return new SchemeTemplate<>("", SchemeCompiler.of(form, SpecialResults.of(goal), goal.spec().domain()),
                form.cores().stream().map(fitter::fit).toList(), 0);
    }

    /** {@return the template that promises the least error} */
    public static KernelTemplate mostAccurate(List<KernelTemplate> templates) {
        return templates.stream().min(Comparator.comparingDouble(KernelTemplate::estimatedUlp)).orElseThrow();
    }

    /** {@return the program of a template before tuning} */
    public static Interpreter untuned(KernelTemplate template) {
        return Interpreter.of(template.with(template.start()));
    }

    /** {@return what comes of the cheapest of the templates that promise less than 1 ULP, tuned and swept} */
    public static SearchOutcome cheapestTried(KernelSpec spec, List<KernelTemplate> templates) {
        ExpectedCost costs = new ExpectedCost(Costs.portable(), new float[]{ 1 });
        Candidate first = templates.stream().map(template -> Candidate.of(template, costs))
                .filter(candidate -> candidate.estimatedUlp() < 1).min(Candidate.BY_COST).orElseThrow();
        return new Trial(first, spec, Oracle.of(spec.fn(), spec.domain()), new CounterexamplePool(spec.domain(), 1), 1,
                2,
                Progress.SILENT).run();
    }
}
