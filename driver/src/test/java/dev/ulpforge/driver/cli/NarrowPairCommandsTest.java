package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands on kernels of two arguments of 16 bits, on a small box. */
class NarrowPairCommandsTest {
    private static final Console.Workers SEARCHING = (arguments, progress, limit) -> CommandRun.HERE
            .run(arguments.subList(1, arguments.size()), progress, limit);

    @TempDir
    private Path directory;

    private Path lock() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".lock")).findFirst().orElseThrow();
        }
    }

    @Test
    void aKernelIsForgedVerifiedAndExplained() throws IOException {
        CommandRun forge = CommandRun.of(SEARCHING, "forge", "x * exp(-y)", "--type", "bfloat16", "--domain",
                "x in [1, 2], y in [0.5, 1]", "--name", "decayed", "--out", directory.toString());
        assertThat(forge.status()).as(forge.err()).isZero();
        assertThat(forge.out()).contains("correctly rounded, 16,641 pairs checked");
        assertThat(directory.resolve("DecayedKernels.java")).content().contains(
                "public static short decayed(short x, short y)", "decayed(short[] x, short[] y, short[] dst)",
                "decayed(short[] x, short y, short[] dst)", "decayed(short x, short[] y, short[] dst)",
                "decayed(MemorySegment x, MemorySegment y, MemorySegment dst)");
        LockFile lock = LockStore.read(lock());
        assertThat(lock.text()).contains("[spec]\nsignature (bfloat16, bfloat16) -> bfloat16\nfn x * exp(-y)\n",
                "proof every pair\n");
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
        CommandRun verify = CommandRun.of(CommandRun.HERE, "verify", lock().toString());
        assertThat(verify.status()).as(verify.err()).isZero();
        assertThat(verify.out()).contains("is the certified one",
                "pairs run one by one, each result correctly rounded");
        CommandRun explain = CommandRun.of(CommandRun.HERE, "explain", lock().toString());
        assertThat(explain.status()).as(explain.err()).isZero();
        assertThat(explain.out()).contains("pairs, one by one: every pair of the domain, each correctly rounded");
        changed(lock);
        assertThat(CommandRun.of(CommandRun.HERE, "verify", lock().toString()).err()).contains("ULP221",
                "are not correctly rounded");
    }

    /** The target of the lock becomes another function, which its samples do not show. */
    private void changed(LockFile honest) throws IOException {
        Files.delete(lock());
        KernelSpec spec = honest.spec();
        KernelSpec other = KernelSpec.of("x * exp(-y) + 0x1p-16 * x", spec.domain().toString(), spec.demandLine());
        new LockStore(directory)
                .write(new LockFile(other, honest.program(), honest.provenance(), honest.proof(), honest.samples()));
    }

    @Test
    void anotherDemandOrDomainIsRefused() {
        CommandRun monotonic = CommandRun.of(CommandRun.HERE, "forge", "pow(x, y)", "--type", "binary16", "--monotonic",
                "--out", directory.toString());
        assertThat(monotonic.status()).isNotZero();
        assertThat(monotonic.err()).contains("no other demand");
        CommandRun unbounded = CommandRun.of(CommandRun.HERE, "forge", "x + y", "--type", "binary16", "--out",
                directory.toString());
        assertThat(unbounded.status()).isNotZero();
        assertThat(unbounded.err()).contains("needs a domain of finite pairs");
    }
}
