package dev.ulpforge.search.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A variant of a scheme with fitted cores, for tuning and trial.
 *
 * @param description what it is
 * @param compiler    what writes its programs
 * @param fitted      the numbers of its cores
 * @param promisedUlp an estimate of its error after tuning
 * @param <R>         what the reduction yields
 */
record SchemeDraft<R>(String description, SchemeCompiler<R> compiler, List<Fitter.Fitted> fitted, double promisedUlp)
        implements
            Draft {

    @Override
    public float[] start() {
        return OpenConstants.rounded(all(Fitter.Fitted::constants));
    }

    /** By the resolution of the cores, or by one last bit of a constant if that is more. */
    @Override
    public float[] steps() {
        double[] steps = all(Fitter.Fitted::steps);
        return OpenConstants.steps(start(), i -> steps[i]);
    }

    private double[] all(Function<Fitter.Fitted, double[]> part) {
        return fitted.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public Program with(float[] constants) {
        return compiler.program(constants);
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return compiler.form().reduction().sampling().inputs(compiler.form().fast(), domain, random);
    }

    /** {@return this with another estimate} */
    SchemeDraft<R> promising(double ulp) {
        return new SchemeDraft<>(description, compiler, fitted, ulp);
    }
}
