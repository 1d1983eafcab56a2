package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A selection from a scheme's choices.
 *
 * @param dimensions the choices
 * @param values the selection, a value for each dimension
 */
public record Variant(List<Dimension> dimensions, List<Integer> values) {

    /** @throws IllegalArgumentException if a value is missing, or not in its dimension's range */
    public Variant {
        dimensions = List.copyOf(dimensions);
        values = List.copyOf(values);
        if (dimensions.size() != values.size()) {
            throw new IllegalArgumentException(values + " are no choices among " + dimensions);
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) < dimensions.get(i).least() || values.get(i) > dimensions.get(i).greatest()) {
                throw new IllegalArgumentException(values.get(i) + " is no value of " + dimensions.get(i));
            }
        }
    }

    /** {@return the value of a dimension of this variant} */
    public int of(Dimension dimension) {
        return values.get(dimensions.indexOf(dimension));
    }

    /** {@return whether a flag is set} It is not if there is no such choice. */
    public boolean has(Dimension.Flag flag) {
        return dimensions.contains(flag) && of(flag) == 1;
    }

    /** {@return the choices, in words} */
    @Override
    public String toString() {
        return IntStream.range(0, values.size()).mapToObj(i -> dimensions.get(i).described(values.get(i)))
                .filter(words -> !words.isBlank()).collect(Collectors.joining(", "));
    }
}
