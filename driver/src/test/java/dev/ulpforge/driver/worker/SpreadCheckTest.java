package dev.ulpforge.driver.worker;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.driver.forge.LockFixture;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadCheckTest {
    @TempDir
    private Path directory;

    private static CheckResult check(LockFile lock) {
        return new SpreadCheck(lock, CompiledKernel.of(lock.program()))
                .run(Oracle.of(lock.spec().fn(), lock.spec().domain()), new LocalExecutor(), Progress.SILENT);
    }

    /** With a new checksum, and a certificate that fits. */
    @Test
    void aLockOfAnotherFunctionIsRefuted() {
        LockFile honest = LockStore.read(LockFixture.lockOfAbs(directory, "[-2, 2]"));
        assertThat(check(honest)).isInstanceOfSatisfying(CheckResult.Confirmed.class,
                result -> assertThat(result.finding()).contains("none is above 1.0 ULP"));
        KernelSpec spec = new KernelSpec(Expression.parse("x"), honest.spec().domain(), 1);
        LockFile other = new LockFile(spec, honest.program(), honest.provenance(), honest.proof(), honest.samples());
        assertThat(check(other)).isInstanceOfSatisfying(CheckResult.Refuted.class,
                result -> assertThat(result.finding()).contains("it is not within 1.0 ULP of x at x=-"));
    }
}
