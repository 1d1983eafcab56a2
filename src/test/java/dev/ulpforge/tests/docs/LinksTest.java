package dev.ulpforge.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents link to files that exist, and the index links to every page. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final int DEPTH = 3;

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Sources.ROOT, DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !Sources.ROOT.relativize(file).toString().contains("target")).sorted().toList();
        }
    }

    private static Stream<Path> links(Path document) {
        return LINK.matcher(FENCED.matcher(Sources.text(document)).replaceAll("")).results()
                .map(link -> document.resolveSibling(link.group(1)).normalize());
    }

    @Test
    void leadToFiles() throws IOException {
        List<Path> documents = documents();
        assertThat(documents.stream().flatMap(LinksTest::links)).hasSizeGreaterThan(50).allMatch(Files::exists);
    }

    @Test
    void leadFromTheIndexToEveryPage() throws IOException {
        Path docs = Sources.ROOT.resolve("docs");
        Path index = docs.resolve("README.md");
        List<Path> linked = links(index).toList();
        try (Stream<Path> pages = Files.list(docs)) {
            assertThat(pages.filter(page -> page.toString().endsWith(".md")).filter(page -> !page.equals(index)))
                    .allMatch(linked::contains);
        }
        assertThat(links(Sources.ROOT.resolve("README.md"))).contains(index);
    }
}
