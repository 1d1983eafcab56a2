package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.worker.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole commands, with real workers: whatever is demanded is proven on every input, and on record. */
class ForgeCommandTest {
    @TempDir
    private Path directory;

    /** Results are digested for all floats, so the targets are cheap ones. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--max-ulp 1 --max-rel-error 1e-6 --max-abs-error 1e-44 --monotonic --odd | x / 3 | [-0x1p-124, 0x1p-124]",
            "--correctly-rounded | sqrt(x) | [1, 2]" })
    void eachDemandIsKept(String options, String fn, String domain) throws IOException {
        isForged("30s", options, fn, domain);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "--max-rel-error 1e-6 | exp(-x)", "--max-abs-error 1e-6 | 1 / (1 + exp(-x))",
            "--max-ulp 2 --monotonic | log1p(x)", "--max-ulp 2 --odd | tanh(x)", "--correctly-rounded | exp(-x)",
            "--correctly-rounded --max-rel-error 1e-7 --odd | x / (1 + abs(x))" })
    void eachDemandIsKeptOnAllFloats(String options, String fn) throws IOException {
        isForged("60s", options, fn, "");
    }

    private void isForged(String budget, String options, String fn, String domain) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("forge", "--budget", budget, "--domain=" + domain, "--name", "f",
                        "--class", "Kernels", "--out", directory.toString()));
        arguments.addAll(List.of(options.split(" ")));
        arguments.addAll(List.of("--", fn));
        CommandRun run = CommandRun.of(CommandRun.REAL, arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitCode.OK.status());
        try (Stream<Path> files = Files.list(directory)) {
            LockFile lock = CheckedLock
                    .read(files.filter(file -> file.toString().endsWith(".lock")).findFirst().orElseThrow());
            assertThat(lock.spec().fn()).hasToString(fn);
            assertThat(lock.proof().establishes(lock.spec().demands())).isTrue();
        }
    }
}
