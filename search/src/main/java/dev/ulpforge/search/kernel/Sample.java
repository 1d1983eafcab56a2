package dev.ulpforge.search.kernel;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import dev.ulpforge.model.format.Format;

/**
 * Inputs with their exact values: what candidates are screened on before a sweep judges them.
 *
 * @param x       the inputs, a multiple of 64 of them
 * @param exact   the values of the target function there, to the last bits of a double
 * @param perUlp  what turns an absolute error there into an error in ULP
 */
public record Sample(float[] x, double[] exact, double[] perUlp) {
    /** Samples are a multiple of this. */
    public static final int WIDEST_VECTOR = 64;

    /** {@return the sample of these inputs, the last of them repeated until vectors are full} */
    public static Sample of(ExactValue f, float[] inputs) {
        float[] x = Arrays.copyOf(inputs, (inputs.length + WIDEST_VECTOR - 1) / WIDEST_VECTOR * WIDEST_VECTOR);
        Arrays.fill(x, inputs.length, x.length, inputs[inputs.length - 1]);
        double[] exact = new double[x.length];
        double[] perUlp = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            exact[i] = f.at(x[i]);
            perUlp[i] = 1 / Format.BINARY32.ulp(exact[i]);
        }
        return new Sample(x, exact, perUlp);
    }

    /** {@return this sample and another one} */
    public Sample with(Sample other) {
        return new Sample(joined(x, other.x), joined(exact, other.exact), joined(perUlp, other.perUlp));
    }

    /** {@return some of it: from a position up to another one} */
    public Sample part(int from, int to) {
        return new Sample(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(exact, from, to),
                Arrays.copyOfRange(perUlp, from, to));
    }

    private static float[] joined(float[] first, float[] second) {
        float[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /** {@return the largest error in ULP of results {@code y} at the inputs; infinite if one is NaN or infinite} */
    public double worst(float[] y) {
        return worst(y, 0, Double.POSITIVE_INFINITY);
    }

    /** {@return the largest error where the exact value's magnitude is not below one bound, but below another} */
    public double worst(float[] y, double least, double end) {
        double worst = 0;
        for (int i = 0; i < y.length; i++) {
            double error = Math.abs(y[i] - exact[i]) * perUlp[i];
            if (!(error <= worst) && !(Math.abs(exact[i]) < least) && !(Math.abs(exact[i]) >= end)) {
                if (Double.isNaN(error)) {
                    return Double.POSITIVE_INFINITY;
                }
                worst = error;
            }
        }
        return worst;
    }

    /** The target function at floats where its value is a normal double. */
    @FunctionalInterface
    public interface ExactValue {
        /** {@return the value at {@code x}} */
        double at(float x);
    }
}
