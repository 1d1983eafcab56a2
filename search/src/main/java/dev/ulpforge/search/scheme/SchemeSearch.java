package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.kernel.SearchTarget;

/**
 * The useful variants of a scheme as templates, each with an estimate of its error, derived from that of the untuned
 * program on a sample.
 *
 * @param <R> the result of the reduction
 */
public final class SchemeSearch<R> implements Reduction {
    /** The number of inputs on which a program is run at a time, until its error is hopeless. */
    private static final int AT_ONCE = 1 << 10;
    /** Errors above the bound by this factor stay above it after tuning, and need not be known exactly. */
    private static final double HOPELESS = 1.5;
    /** The bound up to which cores are held to their own resolutions, in ULP. */
    private static final double FEW = 4;
    /** The share of a sample for rough estimates, as a divisor, and the inputs that are left at least. */
    private static final int THINNED = 16;
    private static final int FEWEST = 512;
    private final Scheme<R> scheme;
    private final SearchTarget target;
    private final Sample.ExactValue exact;
    private final SpecialResults specials;
    private final Map<Float, Float> required;
    private final Fitter fitter;
    private final Map<Inputs, Sample> samples = new ConcurrentHashMap<>();

    /** The parameters of a sample. */
    private record Inputs(Sampling sampling, Region fast) {}

    /** A search among the variants of a scheme that computes the target. */
    public SchemeSearch(Scheme<R> scheme, SearchTarget target) {
        this(scheme, target, target.values().orElseGet(() -> SpecialResults.of(target)::exact));
    }

    /**
     * A search among the variants of a scheme that computes the target.
     *
     * @param exact a fast way to compute the target's values
     */
    public SchemeSearch(Scheme<R> scheme, SearchTarget target, Sample.ExactValue exact) {
        this.scheme = scheme;
        this.target = target;
        this.exact = exact;
        this.specials = SpecialResults.of(target);
        this.required = specials.required();
        this.fitter = new Fitter(target.seed());
    }

    /** {@return how many times as large as for bounds of a few ULP the errors of cores may be} */
    private double room() {
        return Math.max(1, target.spec().maxUlp() / FEW);
    }

    /** {@return the variants} */
    public Variants variants() {
        return scheme.variants();
    }

    /** All useful variants, with a task for each value of the first dimension. */
    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        return scheme.variants().first().<Callable<List<KernelTemplate>>>mapToObj(value -> () -> templates(value))
                .toList();
    }

    /** {@return whether any variant has a template whose estimated error is within a bound in ULP} */
    public boolean anyWithin(double ulp) {
        return scheme.variants().first().boxed().flatMap(first -> scheme.variants().with(first))
                .flatMap(variant -> template(variant).stream())
                .anyMatch(template -> template.estimatedUlp() <= ulp);
    }

    private List<KernelTemplate> templates(int first) {
        return scheme.variants().with(first).flatMap(variant -> template(variant).stream()).toList();
    }

    /** {@return a variant as a template, with an estimate of its error, unless its cores are useless} */
    public Optional<KernelTemplate> template(Variant variant) {
        Form<R> form = scheme.forms().apply(variant);
        return form.cores().stream().allMatch(
                core -> !(target.quick() && core instanceof Core.Evolved) && fitter.isUseful(core, room()))
                        ? Optional.of(measured(form, variant))
                        : Optional.empty();
    }

    /** {@return the program of a variant before tuning, however accurate} */
    public Program program(Variant variant) {
        SchemeTemplate<R> template = unmeasured(scheme.forms().apply(variant), variant);
        return template.with(template.start());
    }

    private SchemeTemplate<R> unmeasured(Form<R> form, Variant variant) {
        return new SchemeTemplate<>(scheme.name() + ", " + variant,
                SchemeCompiler.of(form, specials, target.spec().domain()),
                form.cores().stream().map(fitter::fit).toList(), Double.POSITIVE_INFINITY);
    }

    private KernelTemplate measured(Form<R> form, Variant variant) {
        SchemeTemplate<R> template = unmeasured(form, variant);
        Domain domain = target.spec().domain();
        Sample sample = samples.computeIfAbsent(new Inputs(form.reduction().sampling(), form.fast()), inputs -> Sample
                .of(exact, thinned(inputs.sampling().inputs(inputs.fast(), domain, new Random(target.seed())))));
        boolean isTuned = template.start().length > 0;
        return template.promising(estimate(Interpreter.of(template.with(template.start())), sample,
                (isTuned ? HOPELESS : 1) * target.spec().maxUlp()));
    }

    /** {@return the inputs of a sample; few of them for a rough estimate} */
    private float[] thinned(float[] inputs) {
        int step = target.quick() ? Math.max(1, Math.min(THINNED, inputs.length / FEWEST)) : 1;
        float[] some = new float[Math.ceilDiv(inputs.length, step)];
        for (int i = 0; i < some.length; i++) {
            some[i] = inputs[i * step];
        }
        return some;
    }

    /** {@return an estimate of the error after tuning; if it is hopeless, perhaps a lower one that is hopeless too} */
    private double estimate(Interpreter untuned, Sample sample, double hopeless) {
        double estimate = isRightAtSpecialInputs(untuned) ? 0 : Double.POSITIVE_INFINITY;
        for (int from = 0; from < sample.x().length && estimate <= hopeless; from += AT_ONCE) {
            Sample part = sample.part(from, Math.min(from + AT_ONCE, sample.x().length));
            float[] y = new float[part.x().length];
            untuned.apply(part.x(), y);
            estimate = Math.max(estimate, scheme.estimate().of(part, y));
        }
        return estimate;
    }

    private boolean isRightAtSpecialInputs(Interpreter program) {
        return required.entrySet().stream()
                .allMatch(at -> Float.floatToIntBits(program.at(at.getKey())) == Float.floatToIntBits(at.getValue()));
    }
}
