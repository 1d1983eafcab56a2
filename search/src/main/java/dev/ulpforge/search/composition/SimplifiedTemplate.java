package dev.ulpforge.search.composition;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.peephole.Genome;

/**
 * A template whose program was simplified by evolution.
 *
 * @param template       the original template
 * @param genome      the evolved program
 * @param estimatedUlp the estimate
 */
record SimplifiedTemplate(KernelTemplate template, Genome genome, double estimatedUlp) implements KernelTemplate {

    @Override
    public float[] start() {
        return template.start();
    }

    /** Constants that are no longer used are not tuned. */
    @Override
    public float[] steps() {
        float[] steps = template.steps();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = genome.labels().contains(i) ? steps[i] : 0;
        }
        return steps;
    }

    @Override
    public Program with(float[] constants) {
        return genome.with(constants);
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return template.inputs(domain, random);
    }

    @Override
    public String description() {
        return "simplified, " + template.description();
    }
}
