package dev.ulpforge.search.timing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times bulk kernels against each other in this JVM. Every contender reads the same inputs and writes the same results
 * array, and in every round each has one burst, in an order that rotates from round to round; so do the places where
 * the arrays lie, as their alignment to cache lines and pages counts. Results are checked before and after. Not for use
 * by several threads at a time, which would disturb each other.
 *
 * @param inputs what the kernels are applied to; with 4,096 floats inputs and results fit a first-level cache of 32 KiB
 * @param plan   how long it takes
 */
public record PairedTiming(float[] inputs, TimingPlan plan) {
    private static final int STARTING_CALLS = 8;
    private static final int CALLS_TO_COMPILE = 10_000;
    private static final int LONGEST = 20;
    private static final int PLACES = 8;

    /** Inputs and room for results, side by side in memory. */
    private record Place(float[] inputs, float[] results) {}

    /** @throws IllegalArgumentException if there is no input */
    public PairedTiming {
        if (inputs.length == 0) {
            throw new IllegalArgumentException("no inputs to time with");
        }
    }

    /**
     * {@return the timing of each contender, in their order}
     *
     * @throws WrongResultException if a contender's results do not meet its expectation
     */
    public List<Timing> time(List<TimedKernel> contenders) {
        List<Place> places = Stream.generate(this::place).limit(PLACES).toList();
        int[] calls = new int[contenders.size()];
        for (int i = 0; i < calls.length; i++) {
            check(contenders.get(i), places.getFirst());
            calls[i] = warmUp(contenders.get(i), places.getFirst());
        }
        double[][] nanos = new double[calls.length][plan.rounds()];
        for (int round = 0; round < plan.rounds(); round++) {
            Place place = places.get(round % PLACES);
            for (int turn = 0; turn < calls.length; turn++) {
                int i = (turn + round) % calls.length;
                long time = nanos(contenders.get(i), place, calls[i]);
                nanos[i][round] = Math.max(time, 1.0) / ((long) calls[i] * inputs.length);
            }
        }
        contenders.forEach(contender -> check(contender, places.getFirst()));
        return IntStream.range(0, calls.length).mapToObj(
                i -> new Timing(contenders.get(i).name(), DoubleStream.of(nanos[i]).boxed().toList())).toList();
    }

    /**
     * {@return the number of calls in a burst} Runs the contender until the warm-up is over and C2 has surely compiled
     * it, which depends on calls rather than on time: before that, a vector kernel is some hundred times slower.
     */
    private int warmUp(TimedKernel contender, Place place) {
        long start = System.nanoTime();
        long warm = plan.warmUp().toNanos();
        int calls = STARTING_CALLS;
        long made = 0;
        for (long passed = 0; passed < warm || made < CALLS_TO_COMPILE && passed < LONGEST * warm;) {
            long time = Math.max(1, nanos(contender, place, calls));
            made += calls;
            calls = (int) Math.clamp((double) calls * plan.burst().toNanos() / time, 1, Integer.MAX_VALUE / 2);
            passed = System.nanoTime() - start;
        }
        return calls;
    }

    private static long nanos(TimedKernel contender, Place place, int calls) {
        return CallLoop.nanos(contender.kernel(), place.inputs, place.results, calls);
    }

    private Place place() {
        return new Place(inputs.clone(), new float[inputs.length]);
    }

    private static void check(TimedKernel contender, Place place) {
        Arrays.fill(place.results, Float.NaN);
        contender.kernel().apply(place.inputs, place.results);
        contender.requireRight(place.inputs, place.results);
    }
}
