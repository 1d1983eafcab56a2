package dev.ulpforge.driver.launch;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {
    private static final int JAVA_8 = 52;

    @TempDir
    private Path jvms;

    @ParameterizedTest
    @ValueSource(classes = { Launcher.class, JavaHome.class })
    void anOldJavaCanLoadIt(Class<?> type) throws IOException {
        try (DataInputStream code = new DataInputStream(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            assertThat(code.readInt()).isEqualTo(0xcafebabe);
            assertThat(code.readInt()).isEqualTo(JAVA_8);
        }
    }

    @ParameterizedTest
    @CsvSource({ "1.8, 8", "1.8.0_402, 8", "17, 17", "25.0.3, 25", "25-ea+3, 25", "26, 26", "9, 9", "'', 0", "none, 0",
            "99999999999, 0" })
    void versionsAreRead(String version, int feature) {
        assertThat(JavaHome.feature(version)).isEqualTo(feature);
    }

    @Test
    void theComplaintNamesWhatThereIsAndTheWayOut() {
        assertThat(Launcher.message("17.0.15", "/opt/java-17")).contains("ULP200", "Java 17.0.15 (/opt/java-17)",
                "a JDK of version 25 or later", "JAVA_HOME").hasLineCount(1);
    }

    @Test
    void aJdkBesideTheRunningJavaIsFoundAndAnOldOrPartialOneIsNot() throws IOException {
        File running = home("java-17", "17.0.15", "java", "javac");
        home("java-26-jre", "26", "java");
        Files.createDirectories(jvms.resolve("empty"));
        assertThat(JavaHome.find(null, running)).isNull();
        assertThat(JavaHome.find(running.getPath(), running)).isNull();
        File jdk = home("temurin-25", "25.0.3", "java", "javac");
        assertThat(JavaHome.find(null, running).java()).isEqualTo(new File(jdk, "bin/java"));
    }

    @Test
    void javaHomeGoesFirst() throws IOException {
        File running = home("java-17", "17.0.15", "java", "javac");
        home("a-25", "25", "java", "javac");
        File chosen = home("z-25", "25.0.1", "java", "javac");
        assertThat(JavaHome.find(chosen.getPath(), running).java()).isEqualTo(new File(chosen, "bin/java"));
        assertThat(JavaHome.find(jvms.resolve("none").toString(), running).java().getPath()).contains("a-25");
    }

    private File home(String name, String version, String... programs) throws IOException {
        Path bin = Files.createDirectories(jvms.resolve(name).resolve("bin"));
        Files.writeString(jvms.resolve(name).resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : programs) {
            Files.writeString(bin.resolve(program), "");
        }
        return jvms.resolve(name).toFile();
    }
}
