package dev.ulpforge.tests.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Comments keep to the width of the code, which the formatter sees to for code alone. */
class CommentsTest {
    private static final int COLUMNS = 120;

    @Test
    void keepToTheWidthOfTheCode() throws IOException {
        List<Path> sources = Sources.all();
        assertThat(sources).hasSizeGreaterThan(300);
        assertThat(sources.stream().flatMap(CommentsTest::wide)).isEmpty();
    }

    private static Stream<String> wide(Path source) {
        List<String> lines = Sources.text(source).lines().toList();
        return IntStream.range(0, lines.size()).filter(i -> isWideComment(lines.get(i)))
                .mapToObj(i -> Sources.ROOT.relativize(source) + ":" + (i + 1));
    }

    private static boolean isWideComment(String line) {
        String text = line.strip();
        return line.length() > COLUMNS && Stream.of("*", "/*", "//").anyMatch(text::startsWith);
    }

    @Test
    void aWideOneIsSeen() {
        assertThat(isWideComment(" * " + "x".repeat(COLUMNS))).isTrue();
        assertThat(isWideComment("    // " + "x".repeat(COLUMNS))).isTrue();
        assertThat(isWideComment(" * " + "x".repeat(COLUMNS - 3))).isFalse();
        assertThat(isWideComment("int " + "x".repeat(COLUMNS))).isFalse();
    }
}
