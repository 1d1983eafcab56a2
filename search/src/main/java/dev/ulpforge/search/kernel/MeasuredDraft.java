package dev.ulpforge.search.kernel;

import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;

/**
 * A draft whose promise is the error that its untuned program has on a sample, less what tuning mostly gains.
 *
 * @param draft       the draft
 * @param promisedUlp the promise
 */
public record MeasuredDraft(Draft draft, double promisedUlp) implements Draft {
    /** Tuning moves errors of constants out of the way, not those of the other roundings. */
    private static final double TUNED = 0.97;

    /** {@return the draft with a promise from this sample} */
    public static MeasuredDraft of(Draft draft, Sample sample) {
        float[] y = new float[sample.x().length];
        Interpreter.of(draft.with(draft.start())).apply(sample.x(), y);
        return new MeasuredDraft(draft, TUNED * sample.worst(y));
    }

    @Override
    public float[] start() {
        return draft.start();
    }

    @Override
    public float[] steps() {
        return draft.steps();
    }

    @Override
    public Program with(float[] constants) {
        return draft.with(constants);
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return draft.inputs(domain, random);
    }

    @Override
    public String description() {
        return draft.description();
    }

    @Override
    public Optional<ExponentialDraft> exponential() {
        return draft.exponential();
    }
}
