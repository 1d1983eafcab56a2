package dev.ulpforge.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Domain.BitRange;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * Chooses the inputs of a lock's samples: the ends and special values of the domain, and groups of neighbours that are
 * spread over its floats and over its numbers from -16 to 16, where most kernels are used. The choice depends on the
 * domain only, and on the format of inputs.
 */
public final class SampleInputs {
    private static final int OVER_FLOATS = 128;
    private static final int OVER_NUMBERS = 64;
    private static final int GROUP = 8;
    private static final float FAR = 16;
    private static final long SEED = 1;
    private static final List<Float> SPECIAL = List.of(0f, Float.MIN_VALUE, Float.MIN_NORMAL, 1f, Float.MAX_VALUE,
            Float.POSITIVE_INFINITY);

    private SampleInputs() {}

    /** {@return groups of inputs of a spec, of each of which one is a sample} */
    public static List<List<Float>> groups(KernelSpec spec) {
        return spec.format().isNarrow() ? narrow(spec) : groups(spec.domain());
    }

    /** {@return the special inputs, and neighbours that are spread over the numbers of 16 bits; all if they are few} */
    private static List<List<Float>> narrow(KernelSpec spec) {
        List<Float> inputs = spec.domain().inputs(spec.format()).mapToObj(x -> (float) spec.format().value(x))
                .distinct()
                .toList();
        List<List<Float>> groups = new ArrayList<>();
        int parts = Math.min(OVER_FLOATS, inputs.size());
        for (int part = 0; part < parts; part++) {
            List<Float> group = inputs.subList(inputs.size() * part / parts, inputs.size() * (part + 1) / parts);
            groups.add(List.of(group.getFirst()));
            groups.add(group.subList(group.size() / 2, Math.min(group.size() / 2 + GROUP, group.size())));
            groups.add(List.of(group.getLast()));
        }
        return groups;
    }

    /** {@return groups of inputs of a domain, of each of which one is a sample} */
    public static List<List<Float>> groups(Domain domain) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<Float>> groups = new ArrayList<>(
                Stream.concat(Stream.of(domain.lower(), domain.upper(), Float.NaN),
                        SPECIAL.stream().flatMap(x -> Stream.of(x, -x)))
                        .filter(domain::contains).map(List::of).toList());
        overFloats(domain, random, groups);
        overNumbers(domain, random, groups);
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private static void overFloats(Domain domain, SplittableRandom random, List<List<Float>> groups) {
        long size = domain.size();
        int parts = (int) Math.min(OVER_FLOATS, size);
        for (int part = 0; part < parts; part++) {
            long first = size * part / parts;
            long last = size * (part + 1) / parts;
            groups.add(IntStream.range(0, GROUP).mapToObj(i -> input(domain, random.nextLong(first, last)))
                    .toList());
        }
    }

    private static void overNumbers(Domain domain, SplittableRandom random, List<List<Float>> groups) {
        double lower = Math.max(domain.lower(), -FAR);
        double upper = Math.min(domain.upper(), FAR);
        if (lower < upper) {
            double step = (upper - lower) / OVER_NUMBERS;
            for (int part = 0; part < OVER_NUMBERS; part++) {
                double first = lower + part * step;
                groups.add(random.doubles(GROUP, first, first + step).mapToObj(x -> (float) x)
                        .filter(domain::contains).toList());
            }
        }
    }

    /** {@return the {@code k}-th input of a domain, from 0} */
    private static Float input(Domain domain, long k) {
        long left = k;
        for (BitRange range : domain.ranges()) {
            if (left < range.size()) {
                return Float.intBitsToFloat((int) (range.first() + left));
            }
            left -= range.size();
        }
        throw new IndexOutOfBoundsException(k + " of " + domain.size());
    }
}
