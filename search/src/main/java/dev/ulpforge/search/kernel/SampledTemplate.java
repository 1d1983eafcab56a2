package dev.ulpforge.search.kernel;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;

/**
 * A template whose estimated error is that of its untuned program on a sample, less what tuning mostly gains.
 *
 * @param template       the template
 * @param estimatedUlp the estimate
 */
public record SampledTemplate(KernelTemplate template, double estimatedUlp) implements KernelTemplate {
    /** Tuning reduces the errors of constants, not those of other roundings. */
    private static final double TUNED = 0.97;

    /** {@return the template with an estimate from this sample} */
    public static SampledTemplate of(KernelTemplate template, Sample sample) {
        float[] y = new float[sample.x().length];
        Interpreter.of(template.with(template.start())).apply(sample.x(), y);
        return new SampledTemplate(template, TUNED * sample.worst(y));
    }

    @Override
    public float[] start() {
        return template.start();
    }

    @Override
    public float[] steps() {
        return template.steps();
    }

    @Override
    public Program with(float[] constants) {
        return template.with(constants);
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return template.inputs(domain, random);
    }

    @Override
    public String description() {
        return template.description();
    }
}
