package dev.ulpforge.search.kernel.composed;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Draft;

/**
 * A draft whose program has evolved.
 *
 * @param draft       what it has evolved from
 * @param genome      what it has become
 * @param promisedUlp the promise
 */
record SimplifiedDraft(Draft draft, Genome genome, double promisedUlp) implements Draft {

    @Override
    public float[] start() {
        return draft.start();
    }

    /** A constant that is gone stays where it is. */
    @Override
    public float[] steps() {
        float[] steps = draft.steps();
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
        return draft.inputs(domain, random);
    }

    @Override
    public String description() {
        return "simplified, " + draft.description();
    }
}
