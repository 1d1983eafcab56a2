package dev.ulpforge.search.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.Trials;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

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
    public static <R> KernelTemplate of(Form<R> form, SearchTarget target) {
        Fitter fitter = new Fitter(target.seed());
        return new SchemeTemplate<>("", SchemeCompiler.of(form, SpecialResults.of(target), target.spec().domain()),
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

    /** Checks that a kernel's errors at some inputs, rounded to floats, are below a bound in ULP. */
    public static void assertErrorsBelow(double ulp, Interpreter kernel, DoubleUnaryOperator exact,
            DoubleStream inputs) {
        inputs.forEach(input -> {
            float x = (float) input;
            assertThat(UlpError.of(kernel.at(x), exact.applyAsDouble(x))).as("x = %a", x).isLessThan(ulp);
        });
    }

    /** {@return what comes of the cheapest of the templates that promise less than 1 ULP, tuned and swept} */
    public static SearchOutcome cheapestTried(KernelSpec spec, List<KernelTemplate> templates) {
        ExpectedCost costs = new ExpectedCost(Costs.portable(), new float[]{ 1 });
        Candidate first = templates.stream().map(template -> Candidate.of(template, costs))
                .filter(candidate -> candidate.estimatedUlp() < 1).min(Candidate.BY_COST).orElseThrow();
        return Trials.run(first, spec);
    }
}
