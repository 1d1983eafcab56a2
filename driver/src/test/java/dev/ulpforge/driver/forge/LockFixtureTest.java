package dev.ulpforge.driver.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The locks that other tests take from the file are what a proof gives. */
@Tag("long")
class LockFixtureTest {
    private static final Path ON_FILE = Path.of("src/test/resources/dev/ulpforge/driver/forge");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = { "", "[-2, 2]", "[1, 2]" })
    void areProven(String domain) throws IOException {
        LockFile proven = LockFixture.proven(domain);
        if (Boolean.getBoolean("golden.update")) {
            new LockStore(ON_FILE).write(proven);
        }
        Path onFile = LockFixture.lockOfAbs(directory, domain);
        assertThat(facts(proven.text())).as("run mvn -Plong verify with -Dgolden.update=true to renew %s", onFile)
                .isEqualTo(facts(Files.readString(onFile)));
    }

    /** All but where it was proven, and the checksum of that. */
    private static List<String> facts(String lock) {
        return lock.lines().filter(line -> !line.matches("(jdk|cpu|sha256) .*")).toList();
    }
}
