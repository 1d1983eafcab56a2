package dev.ulpforge.driver.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/**
 * A kernel declared without Java, as text.
 *
 * @param place  where it is declared, as at the start of a message
 * @param fields its values, by key
 */
record Declaration(String place, Map<String, Field> fields) {
    /** The keys that a declaration may have. */
    static final Set<String> KEYS = Set.of("name", "fn", "format", "maxUlp", "correctlyRounded", "maxRelError",
            "maxAbsError", "monotonic", "odd", "undefined", "domain", "class", "package");

    Declaration {
        fields = Map.copyOf(fields);
    }

    /** {@return this with the values of {@code others} for keys that it does not have} */
    Declaration orElse(Map<String, Field> others) {
        Map<String, Field> all = new HashMap<>(others);
        all.putAll(fields);
        return new Declaration(place, all);
    }

    Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** @throws CommandException if there is none */
    Field required(String key, String example) {
        return field(key).orElseThrow(
                () -> CommandException.usage(DriverMessage.MISSING_KEY.about(place, key, example)));
    }
}
