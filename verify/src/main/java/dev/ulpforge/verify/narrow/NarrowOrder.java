package dev.ulpforge.verify.narrow;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.Property;

/**
 * Order and symmetry of the results for 16 bits.
 *
 * @param values  the inputs
 * @param results the results for all patterns, in ascending order as unsigned numbers
 */
record NarrowOrder(NarrowValues values, short[] results) {

    /** {@return the properties that the results have on the inputs; correctly rounded results are in range} */
    Set<Property> properties(boolean areCorrectlyRounded) {
        Set<Property> found = EnumSet.noneOf(Property.class);
        int[] opposite = IntStream.range(0, (int) format().sign())
                .filter(x -> isInput(x) && isInput(x | (int) format().sign())).toArray();
        add(found, Property.ODD,
                opposite.length > 0 && IntStream.of(opposite).allMatch(mirrored((int) format().sign())));
        add(found, Property.EVEN, opposite.length > 0 && IntStream.of(opposite).allMatch(mirrored(0)));
        float[] inOrder = inOrder();
        add(found, Property.NONDECREASING, neighbours(inOrder).allMatch(i -> !(inOrder[i + 1] < inOrder[i])));
        add(found, Property.NONINCREASING, neighbours(inOrder).allMatch(i -> !(inOrder[i + 1] > inOrder[i])));
        add(found, Property.IN_RANGE, areCorrectlyRounded);
        return found;
    }

    private Format format() {
        return values.format();
    }

    private boolean isInput(int bits) {
        return values.spec().domain().contains(values.value((short) bits));
    }

    private IntPredicate mirrored(int sign) {
        return x -> {
            short there = results[x | (int) format().sign()];
            return there == (short) (results[x] ^ sign) || format().isNaN(there) && format().isNaN(results[x]);
        };
    }

    /** {@return the results that are numbers, by ascending inputs} */
    private float[] inOrder() {
        long infinity = format().infinity();
        double[] numbers = IntStream.rangeClosed((int) -infinity, (int) infinity)
                .map(rank -> (int) format().ofRank(rank))
                .filter(this::isInput).mapToDouble(x -> values.value(results[x])).toArray();
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static IntStream neighbours(float[] inOrder) {
        return IntStream.range(0, Math.max(0, inOrder.length - 1));
    }

    private static void add(Set<Property> found, Property property, boolean holds) {
        if (holds) {
            found.add(property);
        }
    }
}
