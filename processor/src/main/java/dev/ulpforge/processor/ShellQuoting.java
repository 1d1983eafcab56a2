package dev.ulpforge.processor;

/** A word of a command that the user can paste into a shell. */
final class ShellQuoting {
    private ShellQuoting() {}

    /** {@return the text of {@code word}, in single quotes where a shell would take it apart} */
    static String of(Object word) {
        String text = word.toString();
        return text.matches("[A-Za-z0-9_./:=+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
