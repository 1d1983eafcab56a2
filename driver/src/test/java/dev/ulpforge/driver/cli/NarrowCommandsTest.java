package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands on kernels of 16 bits. */
class NarrowCommandsTest {
    /** A search in this JVM: the first of the words is a flag for another one. */
    private static final Console.Workers SEARCHING = (arguments, progress, limit) -> CommandRun.HERE
            .run(arguments.subList(1, arguments.size()), progress, limit);

    @TempDir
    private Path directory;

    private CommandRun forged() {
        return CommandRun.of(SEARCHING, "forge", "x * x", "--type", "binary16", "--name", "square", "--out",
                directory.toString());
    }

    private Path lock() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".lock")).findFirst().orElseThrow();
        }
    }

    @Test
    void aKernelIsForgedVerifiedAndExplained() throws IOException {
        CommandRun forge = forged();
        assertThat(forge.status()).as(forge.err()).isZero();
        assertThat(forge.out()).contains("x * x: max 0.5000 ULP at x=", "65,536 inputs checked");
        assertThat(directory.resolve("SquareKernels.java")).content().contains("public static short square(short x)",
                "square(short[] src, int srcOffset, short[] dst, int dstOffset, int length)",
                "for every binary16", "square(MemorySegment src, MemorySegment dst)");
        LockFile lock = LockStore.read(lock());
        assertThat(lock.text()).contains("[spec]\nsignature (binary16) -> binary16\nfn x * x\n");
        CommandRun verify = CommandRun.of(CommandRun.HERE, "verify", lock().toString());
        assertThat(verify.status()).as(verify.err()).isZero();
        assertThat(verify.out()).contains("agree for all 65,536 inputs", "found again over 65536 inputs");
        assertThat(CommandRun.of(CommandRun.HERE, "explain", lock().toString()).status()).isZero();
        CommandRun bench = CommandRun.of(CommandRun.HERE, "bench", lock().toString());
        assertThat(bench.status()).isNotZero();
        assertThat(bench.err()).contains("ULP245: x * x in binary16");
        changed(lock);
        assertThat(CommandRun.of(CommandRun.HERE, "verify", lock().toString()).err()).contains("ULP221",
                "are not correctly rounded");
    }

    /** The target of the lock becomes another function, which its samples do not show. */
    private void changed(LockFile honest) throws IOException {
        Files.delete(lock());
        KernelSpec other = KernelSpec.of("x * x + 0x1p-26 * x", "", honest.spec().demandLine());
        new LockStore(directory)
                .write(new LockFile(other, honest.program(), honest.provenance(), honest.proof(), honest.samples()));
    }

    @ParameterizedTest
    @CsvSource({ "half, --correctly-rounded, ULP213: --type half", "bfloat16, --monotonic, ''",
            "binary64, --correctly-rounded, ULP213: --type binary64" })
    void otherTypesAreRefused(String type, String option, String message) {
        CommandRun run = CommandRun.of(CommandRun.HERE, "forge", "x * x", "--type", type, option, "--max-abs-error",
                "1",
                "--out", directory.toString());
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains(message.isEmpty() ? "is correctly rounded" : message);
    }
}
