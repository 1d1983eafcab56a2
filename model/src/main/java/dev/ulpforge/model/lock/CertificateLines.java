package dev.ulpforge.model.lock;

import java.util.List;
import java.util.function.Function;

/** Reads the text of a certificate: one fact a line, in one order and one spelling. */
final class CertificateLines {
    private final List<String> lines;
    private int next;

    CertificateLines(String text) {
        lines = List.of(text.split("\n", -1));
    }

    static void print(StringBuilder out, String key, Object value) {
        out.append(key).append(' ').append(value).append('\n');
    }

    /** @throws IllegalArgumentException if a fact about the parts of a certificate does not hold */
    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("not a certificate: " + otherwise);
        }
    }

    /** @throws IllegalArgumentException if a digest is not one */
    static void checkDigest(String digest) {
        check(digest.matches("[0-9a-f]{16}"), "a digest has 16 hexadecimal digits");
    }

    /** @throws IllegalArgumentException if the next line is not that of this kind of proof */
    void requireKind(String name) {
        value("proof", strictly(kind -> {
            check(kind.equals(name), "no such proof");
            return kind;
        }));
    }

    /** {@return the value in the next line, which has to begin with a key} */
    <T> T value(String key, Function<String, T> parser) {
        if (!isAt(key)) {
            throw bad("expected «" + key + " …»");
        }
        T value;
        try {
            value = parser.apply(lines.get(next).substring(key.length() + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw bad(e.getMessage());
        }
        next++;
        return value;
    }

    /** {@return whether the next line begins with a key} */
    boolean isAt(String key) {
        return next < lines.size() && lines.get(next).startsWith(key + " ");
    }

    /** @throws IllegalArgumentException if there are more lines */
    void requireEnd() {
        if (next != lines.size() - 1 || !lines.getLast().isEmpty()) {
            throw bad("expected the end");
        }
    }

    /** {@return a parser that accepts only the spelling that the value is printed in} */
    static <T> Function<String, T> strictly(Function<String, T> parser) {
        return text -> {
            T value = parser.apply(text);
            if (!value.toString().equals(text)) {
                throw new IllegalArgumentException("expected «" + value + "»");
            }
            return value;
        };
    }

    private IllegalArgumentException bad(String why) {
        String line = next < lines.size() ? lines.get(next) : "";
        return new IllegalArgumentException("certificate line " + (next + 1) + ": " + why + ", found «" + line + "»");
    }
}
