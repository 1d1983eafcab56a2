package dev.ulpforge.driver.cli;

import java.util.HexFormat;

/** Values as JSON (RFC 8259). */
final class Json {
    private static final String ESCAPED = "\"\\";

    private Json() {}

    /** {@return the text of {@code value} as a JSON string, in ASCII} */
    static String string(Object value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            if (ESCAPED.indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
