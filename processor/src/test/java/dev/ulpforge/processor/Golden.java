package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Golden files: what is generated, as it was last looked at by a person. */
final class Golden {
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");
    private static final String UPDATE = "golden.update";

    private Golden() {}

    /** Compares {@code actual} with the golden file; renews that file instead under {@code -Dgolden.update=true}. */
    static void check(String name, String actual) throws IOException {
        Path golden = DIRECTORY.resolve(name);
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(Files.createDirectories(DIRECTORY).resolve(name), actual);
        }
        assertThat(actual).as("differs from %s; if that is meant, run mvn verify with -D%s=true", golden, UPDATE)
                .isEqualTo(Files.readString(golden));
    }
}
