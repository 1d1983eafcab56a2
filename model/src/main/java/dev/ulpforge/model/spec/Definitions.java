package dev.ulpforge.model.spec;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The definitions of functions by other functions, parsed once all functions are known. At zeros and infinities, and at
 * numbers where the value is rational, {@link Function} says what they are.
 */
final class Definitions {
    private static final Map<Function, Expression> DEFINITIONS = Arrays.stream(Function.values())
            .filter(f -> !f.facts().definition().isEmpty())
            .collect(Collectors.toMap(f -> f, f -> Expression.parse(f.facts().definition())));

    private Definitions() {}

    /** {@return the definition of f in x, if it has one} */
    static Optional<Expression> of(Function f) {
        return Optional.ofNullable(DEFINITIONS.get(f));
    }
}
