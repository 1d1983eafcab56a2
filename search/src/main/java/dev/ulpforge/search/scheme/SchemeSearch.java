package dev.ulpforge.search.scheme;

import java.util.HashMap;
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
 * sample. One task for each value of the first dimension; where there are very many variants, one that evolves them.
 *
 * @param <R> what the reduction yields
 */
public final class SchemeSearch<R> implements Reduction {
    /** From so many variants on, most of them are never looked at. */
    private static final int MANY = 1000;
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

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        if (scheme.variants().size() > MANY) {
            return List.of(this::evolved);
        }
        return scheme.variants().first().<Callable<List<KernelTemplate>>>mapToObj(value -> () -> templates(value))
                .toList();
    }

    /** {@return the templates of the variants that evolution finds best, by cost and by error} */
    private List<KernelTemplate> evolved() {
        Map<Variant, KernelTemplate> templates = new HashMap<>();
        return new VariantEvolution(scheme.variants(), variant -> template(variant).map(template -> {
            templates.put(variant, template);
            return new VariantEvolution.Merit(goal.costs().cost(template.with(template.start())),
                    template.estimatedUlp());
        }), goal.seed()).evolved().stream().map(templates::get).toList();
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
        float[] y = new float[sample.x().length];
        Interpreter.of(template.with(template.start())).apply(sample.x(), y);
        return template.promising(scheme.estimate().of(sample.worst(y)));
    }
}
