package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown file.
 *
 * @param file     what the line before it names as its file; empty if there is none
 * @param language what it is said to be
 * @param text     its lines
 */
record Snippet(String file, String language, String text) {
    private static final Pattern BLOCK = Pattern
            .compile("(?:^`([^`\n]+)`:?\n\n?)?^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** {@return all blocks of a Markdown file} */
    static List<Snippet> in(Path markdown) throws IOException {
        return BLOCK.matcher(Files.readString(markdown)).results()
                .map(block -> new Snippet(block.group(1) == null ? "" : block.group(1), block.group(2), block.group(3)))
                .toList();
    }

    /** {@return whether this is a whole file} */
    boolean isFile() {
        return !file.isEmpty();
    }

    /** {@return whether these are commands for a shell} */
    boolean isCommands() {
        return language.equals("sh");
    }

    /** {@return whether this is what a program prints} */
    boolean isOutput() {
        return language.equals("text");
    }
}
