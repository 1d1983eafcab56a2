package dev.ulpforge.driver.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Command lines in help and documents, as a shell reads them. */
final class DocumentedCommand {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|[^\\s\"']+");

    private DocumentedCommand() {}

    /** {@return whole commands, of lines that may end in a backslash} */
    static Stream<String> joined(String... lines) {
        return Arrays.stream(String.join("\n", lines).replaceAll("\\\\\n\\s*", "").split("\n")).map(String::strip);
    }

    /** {@return the arguments of {@code ulpforge} in a command, up to a redirection or the end of a substitution} */
    static String[] words(String command) {
        String arguments = command.substring(command.indexOf("ulpforge ") + "ulpforge ".length())
                .replaceAll(" [>|] .*|(?<=^\\w{1,20})\\)$", "");
        return WORD.matcher(arguments).results()
                .map(word -> word.group().replaceAll("^(['\"])(.*)\\1$", "$2")).toArray(String[]::new);
    }
}
