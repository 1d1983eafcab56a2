package dev.ulpforge.search.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All variants of a scheme: the product of the ranges of its dimensions, except for senseless ones.
 *
 * @param dimensions the dimensions, all distinct; a search is split into tasks by the first
 * @param sensible whether a variant makes sense
 */
public record Variants(List<Dimension> dimensions, Predicate<Variant> sensible) {
    public Variants {
        dimensions = List.copyOf(dimensions);
    }

    /** {@return all variants of these dimensions} */
    public static Variants of(Dimension... dimensions) {
        return new Variants(List.of(dimensions), variant -> true);
    }

    /** {@return those of these variants that pass a test} */
    public Variants where(Predicate<Variant> test) {
        return new Variants(dimensions, sensible.and(test));
    }

    /** {@return the number of variants, including the senseless ones} */
    public long size() {
        return dimensions.stream().mapToLong(dimension -> dimension.greatest() - dimension.least() + 1L)
                .reduce(1, Math::multiplyExact);
    }

    /** {@return the values of the first dimension} */
    public IntStream first() {
        return IntStream.rangeClosed(dimensions.getFirst().least(), dimensions.getFirst().greatest());
    }

    /**
     * {@return the variants with this value of the first dimension, in an order in which the last one varies fastest}
     */
    public Stream<Variant> with(int first) {
        Stream<List<Integer>> values = Stream.of(List.of(first));
        for (Dimension next : dimensions.subList(1, dimensions.size())) {
            values = values.flatMap(
                    known -> IntStream.rangeClosed(next.least(), next.greatest())
                            .mapToObj(value -> joined(known, value)));
        }
        return values.map(all -> new Variant(dimensions, all)).filter(sensible);
    }

    private static List<Integer> joined(List<Integer> known, int value) {
        List<Integer> all = new ArrayList<>(known);
        all.add(value);
        return all;
    }
}
