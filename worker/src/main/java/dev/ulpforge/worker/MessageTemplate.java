package dev.ulpforge.worker;

import java.util.Locale;

/**
 * A message of a catalogue, with placeholders. Digits do not depend on the locale.
 *
 * @param number the number in its ID, three digits
 * @param format the problem in the user's words, and the way out, for {@link String#format}
 */
public record MessageTemplate(int number, String format) {

    /** {@return the ID, such as {@code ULP301}, which never changes} */
    public String id() {
        return "ULP" + number;
    }

    /** {@return the message about these things, without its ID} */
    public String about(Object... things) {
        return String.format(Locale.ROOT, format, things);
    }

    /** {@return the message about these things, such as {@code ULP301: …}} */
    public String text(Object... things) {
        return id() + ": " + about(things);
    }
}
