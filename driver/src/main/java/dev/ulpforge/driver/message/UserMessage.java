package dev.ulpforge.driver.message;

/**
 * What is wrong, for a user.
 *
 * @param id   the ID of a message
 * @param text what is wrong, in the user's words, and the way out
 */
public record UserMessage(String id, String text) {

    /** {@return {@code ulpforge: ULP210: …}} */
    @Override
    public String toString() {
        return "ulpforge: " + id + ": " + text;
    }
}
