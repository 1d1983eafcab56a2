package dev.ulpforge.search.timing;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Turns of contenders: in every round each has one burst, in an order that rotates from round to round; so do the
 * places where the arrays lie, as their alignment to cache lines and pages counts. Results are checked before and
 * after.
 *
 * @param plan     how long it takes
 * @param elements the number of elements of a call
 * @param places   the number of places
 */
record Rounds(TimingPlan plan, int elements, int places) {
    private static final int STARTING_CALLS = 8;
    private static final int CALLS_TO_COMPILE = 10_000;
    private static final int LONGEST = 20;

    /**
     * {@return the timing of each contender, in their order}
     *
     * @throws WrongResultException if a contender's results do not meet its expectation
     */
    List<Timing> time(List<? extends Contender> contenders) {
        int[] calls = new int[contenders.size()];
        for (int i = 0; i < calls.length; i++) {
            contenders.get(i).check();
            calls[i] = warmUp(contenders.get(i));
        }
        double[][] nanos = new double[calls.length][plan.rounds()];
        for (int round = 0; round < plan.rounds(); round++) {
            for (int turn = 0; turn < calls.length; turn++) {
                int i = (turn + round) % calls.length;
                long time = contenders.get(i).nanos(round % places, calls[i]);
                nanos[i][round] = Math.max(time, 1.0) / ((long) calls[i] * elements);
            }
        }
        contenders.forEach(Contender::check);
        return IntStream.range(0, calls.length).mapToObj(
                i -> new Timing(contenders.get(i).name(), DoubleStream.of(nanos[i]).boxed().toList())).toList();
    }

    /**
     * {@return the number of calls in a burst} Runs the contender until the warm-up is over and C2 has surely compiled
     * it, which depends on calls rather than on time: before that, a vector kernel is some hundred times slower.
     */
    private int warmUp(Contender contender) {
        long start = System.nanoTime();
        long warm = plan.warmUp().toNanos();
        int calls = STARTING_CALLS;
        long made = 0;
        for (long passed = 0; passed < warm || made < CALLS_TO_COMPILE && passed < LONGEST * warm;) {
            long time = Math.max(1, contender.nanos(0, calls));
            made += calls;
            calls = (int) Math.clamp((double) calls * plan.burst().toNanos() / time, 1, Integer.MAX_VALUE / 2);
            passed = System.nanoTime() - start;
        }
        return calls;
    }
}
