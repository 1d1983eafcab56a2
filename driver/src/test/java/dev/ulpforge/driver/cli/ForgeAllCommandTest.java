package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.worker.ForgeAllTask;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.WorkerOutcome;

import static java.util.List.of;
import static org.assertj.core.api.Assertions.assertThat;

class ForgeAllCommandTest {
    private static final String TWO = """
            package = "org.example"
            class = "Small"

            [[kernel]]
            name = "half"
            fn = "x * 0.5"
            format = "bfloat16"
            correctlyRounded = true

            [[kernel]]
            name = "magnitude"
            fn = "abs(x)"
            format = "bfloat16"
            correctlyRounded = true
            """;
    @TempDir
    private Path directory;
    private Path toml;

    @BeforeEach
    void write() throws IOException {
        toml = Files.writeString(directory.resolve("ulpforge.toml"), TWO);
    }

    private CommandRun run(Console.Workers workers) {
        return CommandRun.of(workers, "forge-all", toml.toString(), "--budget", "20s", "--out",
                directory.resolve("out").toString());
    }

    @Test
    void allKernelsAreForgedOnce() {
        CommandRun run = run(CommandRun.HERE);
        assertThat(run.status()).as(run.err() + run.out()).isZero();
        assertThat(run.out().lines()).hasSize(4).first().isEqualTo("0 of 2 have locks");
        assertThat(run.out()).contains("lock   " + directory.resolve("out/x-0-5-"), "lock   " + directory
                .resolve("out/abs-"), "source " + directory.resolve("out/org/example/Small.java"));
        CommandRun again = run(CommandRun.NONE);
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("2 of 2 have locks").doesNotContain("lock  ");
    }

    @Test
    void whatWasNotFoundIsSaid() {
        CommandRun run = run((arguments, progress, limit) -> {
            assertThat(arguments).hasSize(5).startsWith("forge-all").endsWith("--locks",
                    directory.resolve("out").toString());
            assertThat(ResultLines.split(arguments.get(1))).startsWith("forge", "--fn", "x * 0.5")
                    .containsSubsequence("--budget", "20");
            return new WorkerOutcome.Done(ResultLines.joined(of(ForgeAllTask.FAILED + "none came near", "a.lock")));
        });
        assertThat(run.status()).isEqualTo(ExitCode.MISSED.status());
        assertThat(run.out()).contains("failed: none came near", "lock   a.lock").doesNotContain("source");
    }

    @Test
    void aFileThatIsMissingOrWrongIsNamed() throws IOException {
        Files.writeString(toml, "[[kernels]]\n");
        assertThat(run(CommandRun.NONE).err()).contains("ULP240: ulpforge.toml:1");
        Files.delete(toml);
        assertThat(run(CommandRun.NONE).err()).contains("ULP240: " + toml, "there is no such file");
    }
}
