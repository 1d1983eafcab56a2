package dev.ulpforge.driver.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/** One line of the subset of TOML 1.0 in which every value ends on its line. */
sealed interface TomlLine {
    /** The body of a basic string, that of a literal string, a number, or true or false. */
    Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}]|\\\\.)*)\"|'([^'\\p{Cntrl}]*)'"
            + "|([+-]?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|(true|false)");
    /** A key, then what follows the equals sign. */
    Pattern PAIR = Pattern.compile("([A-Za-z0-9_-]+)[ \\t]*=[ \\t]*(.*)");
    /** An escape in a basic string. */
    Pattern ESCAPE = Pattern.compile("\\\\(?:([\"\\\\])|u([0-9A-Fa-f]{4})|.)");

    /** Nothing, or a comment. */
    record Blank() implements TomlLine {}

    /** The head of a table, with its brackets. */
    record Table(String header) implements TomlLine {}

    /** The types of values, with their descriptions in messages. */
    enum Kind {
        STRING("a string: write it in quotes"),
        NUMBER("a number: write it without quotes"),
        BOOLEAN("true or false, without quotes");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** A key and its value. */
    record Pair(String key, String value, Kind kind) implements TomlLine {}

    /**
     * {@return what a line says}
     *
     * @param place where it stands, for a message
     * @throws CommandException if it is no such line
     */
    static TomlLine parse(String line, String place) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return new Blank();
        }
        if (text.startsWith("[")) {
            return new Table(text.replaceFirst("[ \\t]*#.*$", "").replaceAll("[ \\t]", ""));
        }
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            throw invalid(place,
                    text + " is neither a key with a value nor [[kernel]]; write for instance fn = \"exp\"");
        }
        return value(pair.group(1), pair.group(2), place);
    }

    /** {@return the exception about a line} */
    static CommandException invalid(String place, String why) {
        return CommandException.usage(DriverMessage.BAD_TOML.about(place, why));
    }

    private static Pair value(String key, String rest, String place) {
        Matcher value = VALUE.matcher(rest);
        if (!value.lookingAt() || !rest.substring(value.end()).strip().matches("|#.*")) {
            throw invalid(place, key + ": " + rest + " is neither one string in quotes nor one number, true or false");
        }
        if (value.group(1) != null) {
            return new Pair(key, unescaped(value.group(1), key, place), Kind.STRING);
        }
        if (value.group(2) != null) {
            return new Pair(key, value.group(2), Kind.STRING);
        }
        return value.group(3) != null
                ? new Pair(key, value.group(3), Kind.NUMBER)
                : new Pair(key, value.group(4), Kind.BOOLEAN);
    }

    private static String unescaped(String body, String key, String place) {
        return ESCAPE.matcher(body).replaceAll(escape -> {
            if (escape.group(1) == null && escape.group(2) == null) {
                throw invalid(place,
                        key + ": " + escape.group() + " is no escape that can stand here; write \\\\ for \\");
            }
            return Matcher.quoteReplacement(escape.group(1) != null
                    ? escape.group(1)
                    : Character.toString(Integer.parseInt(escape.group(2), 16)));
        });
    }
}
