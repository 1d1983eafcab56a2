package dev.ulpforge.search.peephole;

import java.util.Arrays;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.search.kernel.Sample;

/**
 * Finds the error of a changed fast path on a sample, at the hardest inputs first, so that most bad changes cost
 * little.
 *
 * @param hard   the inputs at which the original program is least accurate
 * @param others the other inputs of the sample
 * @param zeros  inputs that take the fast path and at which the exact value is a zero
 * @param wanted the bits of the results there
 */
public record Screen(Sample hard, Sample others, float[] zeros, int[] wanted) {
    private static final int HARD = 256;

    /** {@return a screen for programs that replace the fast path of a genome, which serves all these inputs} */
    static Screen of(Genome genome, Sample sample, float[] zeros) {
        float[] y = results(genome.fast(), sample.x());
        Integer[] order = new Integer[y.length];
        Arrays.setAll(order, i -> i);
        double[] errors = new double[y.length];
        Arrays.setAll(errors, i -> Math.abs(y[i] - sample.exact()[i]) * sample.perUlp()[i]);
        Arrays.sort(order, (a, b) -> Double.compare(errors[b], errors[a]));
        Sample sorted = picked(sample, order);
        int first = Math.min(HARD, y.length);
        return new Screen(sorted.part(0, first), sorted.part(first, y.length), zeros, bits(genome.fast(), zeros));
    }

    /** {@return the largest error in ULP, or one above the limit; infinite where a zero is another number} */
    double ulp(Genome genome, double limit) {
        Program fast = genome.fast();
        double worst = hard.worst(results(fast, hard.x()));
        if (worst > limit || others.x().length == 0) {
            return worst;
        }
        double all = Math.max(worst, others.worst(results(fast, others.x())));
        return Arrays.equals(bits(fast, zeros), wanted) ? all : Double.POSITIVE_INFINITY;
    }

    private static Sample picked(Sample sample, Integer[] order) {
        float[] x = new float[order.length];
        double[] exact = new double[order.length];
        double[] perUlp = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            x[i] = sample.x()[order[i]];
            exact[i] = sample.exact()[order[i]];
            perUlp[i] = sample.perUlp()[order[i]];
        }
        return new Sample(x, exact, perUlp);
    }

    private static int[] bits(Program program, float[] x) {
        float[] y = results(program, x);
        int[] bits = new int[y.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(y[i]));
        return bits;
    }

    private static float[] results(Program program, float[] x) {
        float[] y = new float[x.length];
        Interpreter.of(program).apply(x, y);
        return y;
    }
}
