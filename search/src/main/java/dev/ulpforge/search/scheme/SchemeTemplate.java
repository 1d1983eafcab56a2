package dev.ulpforge.search.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.ExponentialTemplate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.TunableConstants;

/**
 * A variant of a scheme with fitted cores, for tuning and trial.
 *
 * @param description its description
 * @param compiler writes its programs
 * @param fitted its fitted cores
 * @param estimatedUlp an estimate of its error after tuning
 * @param <R> the result of the reduction
 */
record SchemeTemplate<R>(String description, SchemeCompiler<R> compiler, List<Fitter.Fitted> fitted,
        double estimatedUlp)
        implements
            KernelTemplate {
    /** The size of the sample where there is nothing to tune: enough to see that nothing is wrong. */
    private static final int UNTUNED = 1 << 10;

    @Override
    public float[] start() {
        return TunableConstants.rounded(all(Fitter.Fitted::constants));
    }

    /**
     * The steps according to the resolution of the cores, or one unit in the last place of a constant if that is more.
     */
    @Override
    public float[] steps() {
        double[] steps = all(Fitter.Fitted::steps);
        return TunableConstants.steps(start(), i -> steps[i]);
    }

    private double[] all(Function<Fitter.Fitted, double[]> part) {
        return fitted.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public Program with(float[] constants) {
        return compiler.program(fitted, constants);
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        Sampling sampling = compiler.form().reduction().sampling();
        return (start().length == 0 ? new Sampling(UNTUNED, sampling.places()) : sampling)
                .inputs(compiler.form().fast(), domain, random);
    }

    @Override
    public Optional<ExponentialTemplate> exponential() {
        return compiler.form().part().map(part -> new SchemeExponential(part, fitted));
    }

    /** {@return this with another estimate} */
    SchemeTemplate<R> promising(double ulp) {
        return new SchemeTemplate<>(description, compiler, fitted, ulp);
    }
}
