package dev.ulpforge.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {
    @TempDir
    private Path directory;

    @Test
    void saysWhereOneTextEndsAndTheNextBegins() {
        assertThat(new Fingerprint().with("a").with("bc").text())
                .isNotEqualTo(new Fingerprint().with("ab").with("c").text())
                .isEqualTo(new Fingerprint().with("a").with("bc").text());
    }

    @Test
    void tellsAMissingFileFromAnEmptyOneAndOneContentFromAnother() throws IOException {
        Path file = directory.resolve("f");
        String missing = new Fingerprint().with(file).text();
        Files.writeString(file, "");
        String empty = new Fingerprint().with(file).text();
        Files.writeString(file, "x");
        assertThat(new Fingerprint().with(file).text()).isNotEqualTo(empty).isNotEqualTo(missing);
        assertThat(empty).isNotEqualTo(missing);
    }
}
