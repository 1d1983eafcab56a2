package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AnnotatedSourcesTest {
    @TempDir
    private Path directory;

    @Test
    void areThoseThatNameTheAnnotation() throws IOException {
        Path main = Files.createDirectories(directory.resolve("main/p"));
        Path with = Files.writeString(main.resolve("With.java"),
                "class With { @dev.ulpforge.Approximate(fn = \"exp\") … }");
        Files.writeString(main.resolve("Without.java"), "class Without {}");
        Files.writeString(main.resolve("Notes.txt"), "Approximate");
        Files.writeString(directory.resolve("main/module-info.java"), "/** Approximate. */ module m {}");
        AnnotatedSources sources = AnnotatedSources
                .below(List.of(directory.resolve("main"), directory.resolve("missing"), directory.resolve("main")));
        assertThat(sources.files()).containsExactly(with);
        assertThat(sources.roots()).containsExactly(directory.resolve("main"));
    }
}
