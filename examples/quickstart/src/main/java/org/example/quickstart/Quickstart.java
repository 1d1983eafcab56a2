package org.example.quickstart;

import java.util.Arrays;
import java.util.Locale;

/** Prints how long a softmax takes with the forged kernel, and with what the JDK has. */
public final class Quickstart {
    private static final int BATCH = 4;
    /** The vocabularies of Llama 2, GPT-2 and Llama 3. */
    private static final int[] VOCABULARIES = { 32_000, 50_257, 128_256 };
    private static final long WARM_UP = 3_000_000_000L;
    private static final int ROUNDS = 41;
    private static final double TOLERANCE = 1e-4;
    private static final String[] NAMES = { "ActivationsKernels.exp", "lanewise(EXP)", "(float) Math.exp" };

    private Quickstart() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%nSoftmax of %d rows of logits, ns per logit, medians of %d rounds in turn%n",
                BATCH, ROUNDS);
        System.out.printf(Locale.ROOT, "%-10s  %22s  %15s  %18s  %s%n", "vocabulary", NAMES[0], NAMES[1], NAMES[2],
                "largest relative error");
        Softmax[] all = { new KernelSoftmax(), new LanewiseSoftmax(), new MathSoftmax() };
        long end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            nanos(Logits.draw(BATCH, VOCABULARIES[0], 1), all, new float[BATCH * VOCABULARIES[0]]);
        }
        for (int vocabulary : VOCABULARIES) {
            run(Logits.draw(BATCH, vocabulary, 1), all);
        }
        System.out.println();
    }

    private static void run(Logits logits, Softmax[] all) {
        float[] probabilities = new float[logits.values().length];
        double[] medians = nanos(logits, all, probabilities);
        double error = 0;
        for (Softmax softmax : all) {
            logits.nanos(softmax, probabilities);
            error = Math.max(error, requireSmall(logits.largestError(probabilities)));
        }
        System.out.printf(Locale.ROOT, "%10d  %22.3f  %5.3f (%4.2f x)  %8.3f (%4.1f x)  %.1e%n", logits.vocabulary(),
                medians[0], medians[1], medians[1] / medians[0], medians[2], medians[2] / medians[0], error);
    }

    /** {@return the median time of each softmax, in ns per logit} They take turns. */
    private static double[] nanos(Logits logits, Softmax[] all, float[] probabilities) {
        double[][] nanos = new double[all.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < all.length; i++) {
                nanos[i][round] = (double) logits.nanos(all[i], probabilities) / probabilities.length;
            }
        }
        return Arrays.stream(nanos).mapToDouble(Quickstart::median).toArray();
    }

    private static double requireSmall(double error) {
        if (!(error < TOLERANCE)) {
            throw new IllegalStateException("a softmax is wrong by " + error);
        }
        return error;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
