package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * The useful variants of a scheme as templates, each with an estimate of its error: that of the untuned program on a
 * sample.
 *
 * @param <R> what the reduction yields
 */
public final class SchemeSearch<R> implements Reduction {
    /** A program is run on so many inputs at a time, until its error is hopeless. */
    private static final int AT_ONCE = 1 << 10;
    /** Errors above the bound by this factor are no less after tuning, and need not be known exactly. */
    private static final double HOPELESS = 1.5;
    private final Scheme<R> scheme;
    private final Goal goal;
    private final SpecialResults specials;
    private final Fitter fitter;
    private final Map<Inputs, Sample> samples = new ConcurrentHashMap<>();

    /** What a sample depends on. */
    private record Inputs(Sampling sampling, Region fast) {}

    /** A search among the variants of a scheme that computes the goal's target. */
    public SchemeSearch(Scheme<R> scheme, Goal goal) {
        this.scheme = scheme;
        this.goal = goal;
        this.specials = SpecialResults.of(goal);
        this.fitter = new Fitter(goal.seed());
    }

    /** {@return the variants} */
    public Variants variants() {
        return scheme.variants();
    }

    /** All useful variants: a task for each value of the first dimension. */
    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        return scheme.variants().first().<Callable<List<KernelTemplate>>>mapToObj(value -> () -> templates(value))
                .toList();
    }

    private List<KernelTemplate> templates(int first) {
        return scheme.variants().with(first).flatMap(variant -> template(variant).stream()).toList();
    }

    /** {@return a variant as a template, with an estimate of its error, unless its cores are of no use} */
    public Optional<KernelTemplate> template(Variant variant) {
        Form<R> form = scheme.forms().apply(variant);
        return form.cores().stream().allMatch(fitter::isUseful)
                ? Optional.of(measured(form, variant))
                : Optional.empty();
    }

    private KernelTemplate measured(Form<R> form, Variant variant) {
        SchemeTemplate<R> template = new SchemeTemplate<>(scheme.name() + ", " + variant,
                SchemeCompiler.of(form, specials, goal.spec().domain()),
                form.cores().stream().map(fitter::fit).toList(), Double.POSITIVE_INFINITY);
        Sample sample = samples.computeIfAbsent(new Inputs(form.reduction().sampling(), form.fast()),
                inputs -> Sample.of(specials::exact, template.inputs(goal.spec().domain(), new Random(goal.seed()))));
        return template.promising(estimate(Interpreter.of(template.with(template.start())), sample));
    }

    /** {@return an estimate of the error after tuning; where it is hopeless, a lower one that is hopeless too} */
    private double estimate(Interpreter untuned, Sample sample) {
        double estimate = 0;
        for (int from = 0; from < sample.x().length
                && estimate <= HOPELESS * goal.spec().maxUlp(); from += AT_ONCE) {
            Sample part = sample.part(from, Math.min(from + AT_ONCE, sample.x().length));
            float[] y = new float[part.x().length];
            untuned.apply(part.x(), y);
            estimate = Math.max(estimate, scheme.estimate().of(part.worst(y)));
        }
        return estimate;
    }
}
