package dev.ulpforge.driver.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.forge.LockFixture;

import static org.assertj.core.api.Assertions.assertThat;

class InterruptionTest {
    @TempDir
    private Path directory;

    @Test
    @Timeout(60)
    void aSignalEndsTheCommandAndItsWorkerWithOneLine() throws IOException, InterruptedException {
        Path lock = LockFixture.lockOfAbs(directory, "");
        Process command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "dev.ulpforge.driver.launch.Launcher", "bench", lock.toString())
                .start();
        try (BufferedReader err = command.errorReader()) {
            assertThat(err.readLine()).contains("timing abs(x)");
            List<ProcessHandle> workers = command.descendants().toList();
            assertThat(workers).hasSize(1);
            command.toHandle().destroy();
            assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(command.exitValue()).isNotZero();
            assertThat(err.readAllAsString()).startsWith("ulpforge: ULP234: ").hasLineCount(1);
            workers.getFirst().onExit().join();
        }
        assertThat(command.inputReader().readAllAsString()).isEmpty();
    }
}
