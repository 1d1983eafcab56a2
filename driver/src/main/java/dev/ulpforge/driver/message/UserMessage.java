package dev.ulpforge.driver.message;

/**
 * A message about something wrong.
 *
 * @param id   the ID of a message
 * @param text the problem in the user's words, and the way out
 */
public record UserMessage(String id, String text) {

    /** {@return {@code ulpforge: ULP210: …}} */
    @Override
    public String toString() {
        return "ulpforge: " + id + ": " + text;
    }
}
