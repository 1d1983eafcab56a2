package dev.ulpforge.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VectorModuleTest {

    @Test
    void theModuleIsFoundInThisJvm() {
        assertThat(VectorModule.PRESENT).isTrue();
    }

    @Test
    void itsAbsenceIsSaidOnceWithTheWayOut() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Absent.class.getName()).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        assertThat(output).containsOnlyOnce("ULP901").contains("--add-modules jdk.incubator.vector")
                .endsWith("false\n");
    }

    /** A program without the vector module: whatever it loads of the runtime must not need it. */
    static final class Absent {
        private Absent() {}

        public static void main(String[] args) {
            Span.check(new float[3], new float[3]);
            TableEntries.repeated(1, 2);
            boolean twice = VectorModule.PRESENT | VectorModule.PRESENT;
            System.out.println(twice);
        }
    }
}
