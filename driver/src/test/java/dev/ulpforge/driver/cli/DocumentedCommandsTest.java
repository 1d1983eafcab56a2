package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/** The command lines in documents are those of the commands. */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SHELL = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    /** With arguments, and with a target function that is more than a placeholder. */
    private static final Pattern WHOLE = Pattern
            .compile("source <\\(ulpforge \\w+\\)|ulpforge (?!COMMAND|.*(EXPR|FN))\\w+ .+|ulpforge c.*");
    private static final Pattern IN_WORDS = Pattern.compile("(?:ulpforge )?(" + String.join("|", HelpTest.COMMANDS)
            + ") .*--.*");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private static Stream<String> documents() {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files.filter(file -> file.toString().endsWith(".md")).filter(file -> !file.toString()
                    .contains("target")).sorted().map(DocumentedCommandsTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> commands() {
        Stream<String> blocks = documents().flatMap(text -> SHELL.matcher(text).results())
                .flatMap(block -> DocumentedCommand.joined(block.group(1)));
        Stream<String> spans = documents().flatMap(text -> spans(text)).filter(span -> !span.contains("["));
        return Stream.concat(blocks, spans)
                .filter(line -> WHOLE.matcher(line).matches()).distinct();
    }

    private static Stream<String> spans(String text) {
        return SPAN.matcher(FENCED.matcher(text).replaceAll("")).results().map(span -> span.group(1));
    }

    /** Up to the worker, or up to a file that is only an example. */
    @ParameterizedTest
    @MethodSource("commands")
    void areUnderstood(String command) {
        String[] words = DocumentedCommand.words(command);
        CommandRun run = CommandRun.of(HelpTest.BUSY, words);
        if (run.status() == ExitCode.USAGE.status()) {
            assertThat(run.err() + run.out()).containsPattern(HelpTest.NO_SUCH_FILE);
        } else {
            assertThat(run.status()).isIn(ExitCode.OK.status(), ExitCode.INTERRUPTED.status());
        }
    }

    /** Also where a command is a part of a sentence. */
    @Test
    void haveOptionsThatThereAre() {
        assertThat(documents().flatMap(DocumentedCommandsTest::spans).map(IN_WORDS::matcher)
                .filter(words -> words.matches()).flatMap(words -> OPTION.matcher(words.group()).results()
                        .map(option -> words.group(1) + " " + option.group()))
                .distinct()).hasSizeGreaterThan(15).allMatch(DocumentedCommandsTest::isKnown);
    }

    private static boolean isKnown(String commandAndOption) {
        String[] words = commandAndOption.split(" ");
        return HelpTest.commands().getSubcommands().get(words[0]).getCommandSpec().findOption(words[1]) != null;
    }

    @Test
    void eachCommandIsOnThePage() {
        String page = text(ROOT.resolve("docs/command-line.md"));
        assertThat(HelpTest.COMMANDS).allMatch(command -> page.contains("| `ulpforge " + command));
        Set<String> statuses = new TreeSet<>(Arrays.stream(ExitCode.values()).map(code -> "| " + code.status() + " | ")
                .toList());
        assertThat(page.lines().filter(line -> line.matches("\\| [0-9]+ \\| .*")))
                .hasSameSizeAs(statuses).allMatch(line -> statuses.stream().anyMatch(line::startsWith));
    }

    @Test
    void aWrongOneIsSeen() {
        assertThat(isKnown("forge --max-ulp")).isTrue();
        assertThat(isKnown("forge --maxulp")).isFalse();
        assertThat(List.of(DocumentedCommand.words("ulpforge forge \"x / 2\" --out ulpforge > a.txt")))
                .containsExactly("forge", "x / 2", "--out", "ulpforge");
    }
}
