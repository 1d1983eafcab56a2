package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.box.BoxProgram;
import dev.ulpforge.verify.pair.PairBound;
import dev.ulpforge.verify.wide.PairPoints;
import dev.ulpforge.verify.wide.PairProof;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands on kernels of expressions in x and y. */
class BoxCommandsTest {
    /** A search in this JVM: the first of the words is a flag for another one. */
    private static final Console.Workers SEARCHING = (arguments, progress, limit) -> CommandRun.HERE
            .run(arguments.subList(1, arguments.size()), progress, limit);
    private static final String BOX = "x in [-1000, 1000], y in [0, 10]";

    @TempDir
    private Path directory;

    /** Results of millions of pairs are hashed. */
    @Test
    @Tag("long")
    void aKernelOnABoxIsForgedVerifiedAndExplained() throws IOException {
        CommandRun forge = CommandRun.of(SEARCHING, "forge", "x / (1 + sqrt(y))", "--domain", BOX, "--max-ulp", "1",
                "--name", "scaled", "--out", directory.toString());
        assertThat(forge.status()).as(forge.err()).isZero();
        assertThat(forge.out()).contains("x / (1 + sqrt(y)): proven at most 0.5001 ULP on ", "found at least 0.49");
        assertThat(directory.resolve("ScaledKernels.java")).content().contains(
                "public static float scaled(float x, float y)", "for every pair of floats in {@code " + BOX,
                "A zero may have either sign");
        Path lock = lock();
        assertThat(LockStore.read(lock).text()).isEqualTo(Files.readString(lock)).contains("domain " + BOX);
        CommandRun verify = CommandRun.of(CommandRun.HERE, "verify", lock.toString());
        assertThat(verify.status()).as(verify.err()).isZero();
        assertThat(verify.out()).contains("with and without vectors", "proven again");
        CommandRun explain = CommandRun.of(CommandRun.HERE, "explain", lock.toString());
        assertThat(explain.status()).as(explain.err()).isZero();
        assertThat(explain.out()).contains("x / (1 + sqrt(y)) on " + BOX);
        Path page = directory.resolve("page.html");
        CommandRun report = CommandRun.of(CommandRun.HERE, "report", directory.toString(), "--no-bench", "--html",
                page.toString());
        assertThat(report.status()).as(report.err()).isZero();
        assertThat(page).content().contains("x in [-1000");
    }

    private Path lock() throws IOException {
        try (var files = Files.list(directory)) {
            List<Path> locks = files.filter(file -> file.toString().endsWith(".lock")).toList();
            assertThat(locks).hasSize(1);
            return locks.getFirst();
        }
    }

    /** The program of another expression: its results are those on record, and nothing is proven of it. */
    @Test
    @Tag("long")
    void aLockOfAnotherExpressionIsRefuted() throws IOException {
        KernelSpec right = KernelSpec.of("x * y + 1", "x in [1, 2], y in [1, 2]", "1.0");
        KernelSpec wrong = KernelSpec.of("x * y + 1 + 1e-30", "x in [1, 2], y in [1, 2]", "1.0");
        Program program = BoxProgram.of(right.fn()).orElseThrow();
        PairProof proof = new PairProof(right, program);
        PairBound bound = proof.run();
        assertThat(bound.ulp()).isBetween(0.5, 0.50001);
        Path path = new LockStore(directory).write(new LockFile(wrong, program, new Provenance("0.1.0", 1, 60),
                proof.certificate(bound), new PairPoints(right).samples(program)));
        CommandRun verify = CommandRun.of(CommandRun.HERE, "verify", path.toString());
        assertThat(verify.status()).isNotZero();
        assertThat(verify.err()).contains("ULP221");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "x^2 - y^2 + exp(-1) | x in [1, 2], y in [1, 2] | 1 | ULP225 | doubles; it is with --domain \"x in",
            "1 / (x - y) | x in [1, 2], y in [1, 2] | 1 | ULP225 | infinite, undefined",
            "gamma(x) * y | x in [1, 2], y in [1, 2] | 1 | ULP225 | not among those of two arguments",
            "x * y | [1, 2] | 1 | ULP203 | write for instance \"x in [-10, 10], y in [0, 1]\"",
            "x * y | x in [1, inf], y in [1, 2] | 1 | ULP203 | finite pairs",
            "x * y | x in [1, 2] | 1 | ULP203 | is not an interval",
            "exp(x) | x in [1, 2], y in [1, 2] | 1 | ULP203 | has one argument",
            "x * y | x in [1, 2], y in [1, 2] | 0.5 | ULP213 | above 0.5 ULP" })
    void whatCannotBeIsRefused(String fn, String domain, String ulp, String id, String words) {
        CommandRun run = CommandRun.of(SEARCHING, "forge", fn, "--domain", domain, "--max-ulp", ulp, "--out",
                directory.toString());
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains(id, words);
    }
}
