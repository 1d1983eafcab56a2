package dev.ulpforge.processor;

import java.nio.file.Path;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.WorkerMain.Deed;

import static org.assertj.core.api.Assertions.assertThat;

/** A worker that never ends. Alone, since others go on while it is waited for. */
class HangingWorkerTest {
    @TempDir
    private Path project;

    @Test
    void isKilledAndToldOfInOneError() {
        Compilation compilation = SearchTest.compile(project, Deed.HANG, SearchTest.ONE);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).singleElement().asString().startsWith("ULP121: ")
                .contains("killed after 11 s", "-Aulpforge.budget");
        assertThat(project.resolve("out/OwnerKernels.java")).doesNotExist();
        assertThat(project.resolve("ulpforge")).satisfiesAnyOf(locks -> assertThat(locks).doesNotExist(),
                locks -> assertThat(locks).isEmptyDirectory());
    }
}
