package dev.ulpforge.search.kernel.piecewise;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * A kernel of polynomial pieces whose coefficients lie in register tables. Its constants are fitted with their rounding
 * already, so none is open.
 *
 * @param fast       what the pieces cover
 * @param pieces      the pieces
 * @param slow        the slow range, if there is one
 * @param specials    results that are required at NaN and infinities
 * @param check       inputs of the domain
 * @param estimatedUlp the largest error found on them
 */
record PiecewiseTemplate(FastRange fast, TabledPolynomials pieces, Optional<SlowRange> slow, SpecialCases specials,
        ErrorSample check,
        double estimatedUlp) implements KernelTemplate {
    private static final int SAMPLE = 1024;

    /**
     * {@return the template with {@code factor} times the error found on these inputs, or what is promised already if
     * that is larger}
     */
    PiecewiseTemplate promised(ErrorSample inputs, double factor) {
        return new PiecewiseTemplate(fast, pieces, slow, specials, inputs,
                Math.max(estimatedUlp, inputs.worst(with(start()), factor)));
    }

    @Override
    public float[] start() {
        return new float[0];
    }

    @Override
    public float[] steps() {
        return new float[0];
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        float[] inputs = new float[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            inputs[i] = check.inputs()[random.nextInt(check.inputs().length)];
        }
        return inputs;
    }

    @Override
    public String description() {
        SegmentTable layout = pieces.layout();
        return String.format(Locale.ROOT, "%d pieces of %s%s, %s", layout.cells().size(), pieces.form(),
                layout.inversion().isPresent() ? ", some in 1/x" : "", layout.segments());
    }

    @Override
    public Program with(float[] constants) {
        return new PiecewiseWriter(fast, pieces, slow, specials).program();
    }
}
