package dev.ulpforge.driver.page;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts from outside as HTML and as JSON within HTML. */
final class Markup {
    private Markup() {}

    /** {@return the text as HTML, in elements and in attributes} */
    static String text(Object text) {
        StringBuilder html = new StringBuilder();
        text.toString().chars().forEach(c -> html.append(switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(c);
        }));
        return html.toString();
    }

    /** {@return the text as a JSON string that cannot end the script around it} */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(c < ' ' || c > '~' || "\"\\<>&'".indexOf(c) >= 0
                ? "\\u" + Integer.toHexString(0x1_0000 | c).substring(1)
                : Character.toString(c)));
        return json.append('"').toString();
    }

    /** {@return a JSON number; {@code null} for what is none} */
    static String json(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "null";
    }

    /** {@return a JSON array of JSON values} */
    static String array(Collection<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
