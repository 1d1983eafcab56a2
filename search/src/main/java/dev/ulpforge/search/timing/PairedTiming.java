package dev.ulpforge.search.timing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times bulk kernels against each other in this JVM. Every contender reads the same inputs and writes the same results
 * array, in {@link Rounds}. Not for use by several threads at a time, which would disturb each other.
 *
 * @param inputs what the kernels are applied to; with 4,096 floats inputs and results fit a first-level cache of 32 KiB
 * @param plan   how long it takes
 */
public record PairedTiming(float[] inputs, TimingPlan plan) {
    private static final int PLACES = 8;

    /** Inputs and room for results, side by side in memory. */
    private record Place(float[] inputs, float[] results) {}

    private record Placed(TimedKernel kernel, List<Place> places) implements Contender {
        @Override
        public String name() {
            return kernel.name();
        }

        @Override
        public long nanos(int place, int calls) {
            Place there = places.get(place);
            return CallLoop.nanos(kernel.kernel(), there.inputs, there.results, calls);
        }

        @Override
        public void check() {
            Place first = places.getFirst();
            Arrays.fill(first.results, Float.NaN);
            kernel.kernel().apply(first.inputs, first.results);
            kernel.requireRight(first.inputs, first.results);
        }
    }

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
        List<Place> places = Stream.generate(() -> new Place(inputs.clone(), new float[inputs.length])).limit(PLACES)
                .toList();
        return new Rounds(plan, inputs.length, PLACES)
                .time(contenders.stream().map(kernel -> new Placed(kernel, places)).toList());
    }
}
