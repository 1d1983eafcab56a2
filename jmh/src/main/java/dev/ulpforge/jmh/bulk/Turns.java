package dev.ulpforge.jmh.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;

/**
 * Calls on arrays of many lengths, timed in turn: a round visits each case once, so that drift of the clock cancels in
 * ratios of one round.
 *
 * @param cases  what is timed
 * @param rounds how many times each
 */
record Turns(List<Case> cases, int rounds) {
    /** Passes over all cases before the first round, so that C2 has compiled each loop for all lengths. */
    private static final int WARM_UP = 40;
    /** Elements of the calls of a turn, if these are not more than {@link #CALLS}. */
    private static final int ELEMENTS = 4096;
    private static final int CALLS = 512;

    /**
     * A kernel with its arrays.
     *
     * @param kernel the kernel
     * @param src    the inputs
     * @param dst    as many results
     */
    record Case(BulkKernel kernel, float[] src, float[] dst) {
        Case(BulkKernel kernel, float[] src) {
            this(kernel, src, new float[src.length]);
        }

        private int calls() {
            return Math.clamp(ELEMENTS / src.length, 1, CALLS);
        }

        private long nanos() {
            long start = System.nanoTime();
            for (int i = calls(); i > 0; i--) {
                kernel.apply(src, dst);
            }
            return System.nanoTime() - start;
        }
    }

    /** {@return ns per element, by case and round} */
    double[][] nanos() {
        for (int pass = 0; pass < WARM_UP; pass++) {
            cases.forEach(Case::nanos);
        }
        double[][] nanos = new double[cases.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < nanos.length; i++) {
                Case each = cases.get(i);
                nanos[i][round] = Math.max(1.0, each.nanos()) / ((long) each.calls() * each.src.length);
            }
        }
        return nanos;
    }

    /** {@return a quantile} */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** {@return the median ratio, round by round} */
    static double ratio(double[] of, double[] to) {
        return quantile(IntStream.range(0, of.length).mapToDouble(i -> of[i] / to[i]).toArray(), 0.5);
    }
}
