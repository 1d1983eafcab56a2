package dev.ulpforge.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WholeFileTest {
    @TempDir
    private Path directory;

    @Test
    void aFileIsWrittenAndReplacedAndNothingElseIsLeft() throws IOException {
        Path file = directory.resolve("new/ü .txt");
        WholeFile.write(file, "one");
        WholeFile.write(file, "zwei ü");
        assertThat(file).hasContent("zwei ü");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void permissionsAreThoseOfAnyNewFile() throws IOException {
        Path plain = Files.writeString(directory.resolve("plain"), "");
        Path file = directory.resolve("file");
        WholeFile.write(file, "text");
        assertThat(Files.getAttribute(file, "posix:permissions"))
                .isEqualTo(Files.getAttribute(plain, "posix:permissions"));
    }

    @Test
    void whereItCannotBeWrittenNothingIsLeft() throws IOException {
        Path blocked = Files.createDirectories(directory.resolve("file/full")).getParent();
        assertThatThrownBy(() -> WholeFile.write(blocked, "text")).isInstanceOf(IOException.class);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(blocked);
        }
    }

    @Test
    void oursIsWhatStartsWithTheMark() throws IOException {
        Path file = directory.resolve("file");
        assertThat(WholeFile.isOursOrNew(file, "ours")).isTrue();
        for (String text : new String[]{ "ours", "ours, still", "ours\nand more" }) {
            assertThat(WholeFile.isOursOrNew(Files.writeString(file, text), "ours")).as(text).isTrue();
        }
        for (String text : new String[]{ "", "our", "Ours", " ours", "theirs" }) {
            assertThat(WholeFile.isOursOrNew(Files.writeString(file, text), "ours")).as(text).isFalse();
        }
        assertThat(WholeFile.isOursOrNew(directory, "ours")).isFalse();
        Path dangling = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nothing"));
        assertThat(WholeFile.isOursOrNew(dangling, "ours")).isFalse();
    }

    @Test
    void onlyWhatIsUnfinishedSinceAndOursIsDeleted() throws IOException {
        Path unfinished = Files.createFile(directory.resolve(".ulpforge.1.tmp"));
        Path other = Files.createFile(directory.resolve("notes.tmp"));
        WholeFile.deleteUnfinished(directory, Instant.now().plus(Duration.ofHours(1)));
        assertThat(unfinished).exists();
        WholeFile.deleteUnfinished(directory, Instant.now().minus(Duration.ofHours(1)));
        assertThat(unfinished).doesNotExist();
        assertThat(other).exists();
        WholeFile.deleteUnfinished(directory.resolve("missing"), Instant.now());
    }
}
