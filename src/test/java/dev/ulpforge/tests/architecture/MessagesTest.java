package dev.ulpforge.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of all messages holds those of the catalogues in the sources: all, and no others, each with cause and cure.
 */
class MessagesTest {
    private static final Path ROOT = Path.of(System.getProperty("ulpforge.root"));
    /** In full, or as a number in an enum of messages. */
    private static final Pattern ID = Pattern.compile("\"ULP([0-9]{3})\\b|ULP([0-9]{3}): |^ +[A-Z_]+\\(([0-9]{3}),",
            Pattern.MULTILINE);
    private static final Pattern MESSAGES = Pattern.compile("enum [A-Za-z]*Message ");
    private static final Pattern ROW = Pattern.compile("^\\| `ULP([0-9]{3})` [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$",
            Pattern.MULTILINE);

    @Test
    void everyMessageIsOnThePageAndNoOther() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(ROOT.resolve("docs/errors.md"))).results().toList();
        assertThat(rows.stream().map(row -> row.group(1)).toList()).doesNotHaveDuplicates().isSorted()
                .containsExactlyElementsOf(idsInSources());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.group(2)).as("cause of ULP%s", row.group(1)).endsWith(".").hasSizeGreaterThan(20);
            assertThat(row.group(3)).as("cure of ULP%s", row.group(1)).hasSizeGreaterThan(8);
        });
    }

    private static Set<String> idsInSources() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)
                    .flatMap(MessagesTest::sources).forEach(source -> ids.addAll(ids(source)));
        }
        return ids;
    }

    private static Set<String> ids(String source) {
        Set<String> ids = new TreeSet<>();
        ID.matcher(source).results().forEach(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(id -> id != null && (found.group(3) == null || MESSAGES.matcher(source).find()))
                .forEach(ids::add));
        return ids;
    }

    private static Stream<String> sources(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::text).toList().stream();
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
}
