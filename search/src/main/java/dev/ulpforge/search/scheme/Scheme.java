package dev.ulpforge.search.scheme;

import java.util.function.Function;

import dev.ulpforge.search.kernel.Sample;

/**
 * A way to compute a target, with constants left open: range reduction, core, reconstruction (Tang, IEEE Arith 1991).
 * Data: one compiler, one fitter and one sampler serve all schemes.
 *
 * @param name its name in lines of progress
 * @param variants the choices that it leaves open
 * @param forms its form for each variant
 * @param estimate how the error of a tuned program is estimated from that of an untuned one on a sample
 * @param <R> the result of its reduction
 */
public record Scheme<R>(String name, Variants variants, Function<Variant, Form<R>> forms, Estimate estimate) {

    /**
     * An estimate of the largest error after tuning: a factor times that of the untuned program on a sample, plus an
     * allowance for inputs that are not in it.
     *
     * @param factor the factor
     * @param unseen the allowance, in ULP
     * @param least the smallest magnitude of results for which this holds; the sample shows all errors of smaller
     *     results
     */
    public record Estimate(double factor, double unseen, double least) {
        /** The error on the sample: tuning improves it about as much as other inputs worsen it. */
        public static final Estimate AS_MEASURED = new Estimate(1, 0);

        /** An estimate that holds for all results. */
        public Estimate(double factor, double unseen) {
            this(factor, unseen, 0);
        }

        /** {@return the estimate from the results of an untuned program on a sample, in ULP} */
        double of(Sample sample, float[] untuned) {
            double seen = sample.worst(untuned, 0, least);
            return Math.max(seen, factor * sample.worst(untuned, least, Double.POSITIVE_INFINITY) + unseen);
        }
    }
}
