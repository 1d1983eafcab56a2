package dev.ulpforge.jmh.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.search.timing.Timing;

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
     * @param contender the kernel's name
     * @param kernel    the kernel
     * @param src       the inputs
     * @param dst       as many results
     */
    record Case(String contender, BulkKernel kernel, float[] src, float[] dst) {
        Case(String contender, BulkKernel kernel, float[] src) {
            this(contender, kernel, src, new float[src.length]);
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

    /** {@return the timings of the cases, in their order} */
    List<Timing> timings() {
        for (int pass = 0; pass < WARM_UP; pass++) {
            cases.forEach(Case::nanos);
        }
        List<List<Double>> nanos = cases.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < cases.size(); i++) {
                Case each = cases.get(i);
                nanos.get(i).add(Math.max(1.0, each.nanos()) / ((long) each.calls() * each.src.length));
            }
        }
        return IntStream.range(0, cases.size()).mapToObj(i -> new Timing(cases.get(i).contender, nanos.get(i)))
                .toList();
    }
}
