package dev.ulpforge.search;

import java.util.Arrays;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * Exact values at inputs whose bit patterns are evenly spread over a domain, the ends of its ranges among them.
 *
 * @param x the inputs, from the least to the greatest
 * @param y the values there, to the last bits of a double; NaN where there is none, or none that is finite
 */
record ExactSamples(float[] x, double[] y) {
    private static final int SAMPLES = 512;
    private static final int BITS = 64;

    /** {@return the samples of a spec's target} */
    static ExactSamples of(KernelSpec spec) {
        float[] inputs = new float[spec.domain().ranges().size() * (SAMPLES + 1)];
        int count = 0;
        for (Domain.BitRange range : spec.domain().ranges()) {
            for (int i = 0; i <= SAMPLES; i++) {
                float x = Float.intBitsToFloat((int) (range.first() + (range.size() - 1) * i / SAMPLES));
                inputs[count++] = x;
            }
        }
        Arrays.sort(inputs);
        double[] values = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            values[i] = value(spec, inputs[i]);
        }
        return new ExactSamples(inputs, values);
    }

    /** {@return the exact value of a spec's target at {@code x}, NaN where there is none, or none that is finite} */
    static double value(KernelSpec spec, float x) {
        Ball value = ExactFunction.of(spec).value(x, BITS).ball(BITS);
        double y = value.isBounded() ? value.doubleValue() : Double.NaN;
        return Double.isFinite(y) ? y : Double.NaN;
    }

    /** {@return whether a spec's target has a value at {@code x}, be it infinite} */
    static boolean isDefined(KernelSpec spec, float x) {
        return !(ExactFunction.of(spec).value(x, BITS) instanceof Value.Undefined);
    }

    /** {@return the samples whose value is a number} */
    ExactSamples known() {
        int[] known = IntStream.range(0, x.length).filter(i -> !Double.isNaN(y[i])).toArray();
        float[] inputs = new float[known.length];
        for (int i = 0; i < known.length; i++) {
            inputs[i] = x[known[i]];
        }
        return new ExactSamples(inputs, Arrays.stream(known).mapToDouble(i -> y[i]).toArray());
    }
}
