package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.math.BigDecimal;
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
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.prover.ProverResult;
import dev.ulpforge.verify.wide.WideProof;
import dev.ulpforge.verify.wide.WideSamples;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands on kernels of doubles. */
class DoubleCommandsTest {
    /** A search in this JVM: the first of the words is a flag for another one. */
    private static final Console.Workers SEARCHING = (arguments, progress, limit) -> CommandRun.HERE
            .run(arguments.subList(1, arguments.size()), progress, limit);
    private static final Program PROGRAM = ProgramText
            .parse("v0 = dinput\nv1 = double 0x1.0p0\nv2 = dfma v0 v0 v1\nreturn v2\n");
    private static final KernelSpec SPEC = KernelSpec.of("x * x + 1", "[1.25, 1.5]", "binary64: 1.0");
    private static final LockFile LOCK = made();

    @TempDir
    private Path directory;

    private static LockFile made() {
        WideProof proof = new WideProof(SPEC, PROGRAM);
        return new LockFile(SPEC, PROGRAM, new Provenance("0.1.0", 1, 60),
                proof.certificate((ProverResult.Proven) proof.run()),
                WideSamples.of(SPEC, Interpreter.of(PROGRAM)::apply));
    }

    private Path written(LockFile lock) throws IOException {
        return new LockStore(directory).write(lock);
    }

    @Test
    void aLockIsVerifiedAndExplained() throws IOException {
        String path = written(LOCK).toString();
        CommandRun verify = CommandRun.of(CommandRun.HERE, "verify", path);
        assertThat(verify.status()).as(verify.err()).isZero();
        assertThat(verify.out()).contains(
                "for 4,194,304 fixed inputs is the certified one, by vector form, scalar form",
                "ULP at every input, proven again on ");
        CommandRun explain = CommandRun.of(CommandRun.HERE, "explain", path);
        assertThat(explain.status()).as(explain.err()).isZero();
        assertThat(explain.out()).contains("found at least 0.", "by enclosures on ", "ULP at x=0x1.");
        assertThat(CommandRun.of(CommandRun.HERE, "bench", path, "--speeds", directory.resolve("a.speeds").toString())
                .err()).contains("ULP249: x * x + 1 is a kernel (binary64) -> binary64");
        Path page = directory.resolve("page.html");
        CommandRun report = CommandRun.of(CommandRun.HERE, "report", directory.toString(), "--no-bench", "--html",
                page.toString());
        assertThat(report.status()).as(report.err()).isZero();
        assertThat(page).content().contains("Inputs cannot be run one by one; the largest error that was found");
    }

    @Test
    void aCertificateThatIsNotFoundAgainIsRefuted() throws IOException {
        LockFile honest = LOCK;
        Bounded proof = (Bounded) honest.proof();
        Bounded edited = new Bounded(1, proof.maxUlp(), proof.maxUlp(), proof.witness(), proof.cells(), proof.inputs(),
                proof.digest());
        String path = written(new LockFile(SPEC, PROGRAM, honest.provenance(), edited, honest.samples())).toString();
        assertThat(CommandRun.of(CommandRun.HERE, "verify", path).err()).contains("ULP221", "and its witness x=");
        Bounded other = new Bounded(1, proof.maxUlp(), proof.found(), proof.witness(), proof.cells(), proof.inputs(),
                "0123456789abcdef");
        written(new LockFile(SPEC, PROGRAM, honest.provenance(), other, honest.samples()));
        assertThat(CommandRun.of(CommandRun.HERE, "verify", path).err()).contains("ULP221",
                "and not the certified 0123456789abcdef");
        KernelSpec near = KernelSpec.of("x * x + 1 + 2^(-52)", "[1.25, 1.5]", "binary64: 1.0");
        String wrong = written(new LockFile(near, PROGRAM, honest.provenance(), proof, honest.samples())).toString();
        assertThat(CommandRun.of(CommandRun.HERE, "verify", wrong).err()).contains("ULP221");
    }

    /** Another version of the prover may have made it. */
    @Test
    void cellsMayBeOthers() throws IOException {
        LockFile honest = LOCK;
        Bounded proof = (Bounded) honest.proof();
        Bounded other = new Bounded(1, BigDecimal.ONE, proof.found(), proof.witness(), proof.cells() + 1, 9,
                proof.digest());
        String path = written(new LockFile(SPEC, PROGRAM, honest.provenance(), other, honest.samples())).toString();
        assertThat(CommandRun.of(CommandRun.HERE, "verify", path).out()).contains("at most 1 ULP at every input");
    }

    @ParameterizedTest
    @CsvSource({ "--correctly-rounded, above 0.5 ULP and no other demand", "--max-abs-error=1, no other demand",
            "--max-ulp=x, ULP204" })
    void otherDemandsAreRefused(String demand, String message) {
        CommandRun run = CommandRun.of(CommandRun.HERE, "forge", "exp", "--type", "double", demand, "--out",
                directory.toString());
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains(message);
    }

    /** The proof takes about a minute. */
    @Test
    @Tag("long")
    void expIsForgedWithinOneUlpOfEveryDouble() throws IOException {
        CommandRun forge = CommandRun.of(SEARCHING, "forge", "exp", "--type", "double", "--max-ulp", "1", "--out",
                directory.toString());
        assertThat(forge.status()).as(forge.err()).isZero();
        assertThat(forge.out()).contains("exp(x): proven at most 0.", "cells, found at least 0.");
        assertThat(directory.resolve("ExpKernels.java")).content().contains("public static double exp(double x)",
                "exp(double[] src, int srcOffset, double[] dst, int dstOffset, int length)",
                "public static DoubleVector exp(DoubleVector x)", "for every double");
        try (var files = Files.list(directory)) {
            List<Path> locks = files.filter(file -> file.toString().endsWith(".lock")).toList();
            assertThat(locks).hasSize(1);
            assertThat(CommandRun.of(CommandRun.HERE, "verify", locks.getFirst().toString()).status()).isZero();
        }
    }
}
