package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project without a lock: javac itself has the kernel searched for, proven and locked. For a kernel of all floats,
 * which takes longer, {@link PluginSearchTest} does.
 */
@ResourceLock(StagedRepository.SEARCH)
class SearchTest {
    private static final String KERNELS = "out/org/example/ActivationsKernels.java";
    private static final String WANTED = "rsqrt(x) within 1.0 ULP on [0.25, 1]:";

    @TempDir
    private Path directory;

    @Test
    void anAnnotationBecomesAProvenKernelAndTheSecondBuildFindsIt() throws IOException {
        UserProject project = UserProject.copy("search", directory);
        Files.writeString(project.directory().resolve("build.gradle"), "");
        Command first = project.javac("-Aulpforge.budget=60").succeeded();
        assertThat(first.errors()).contains("ULP130: " + WANTED, "ULP131: " + WANTED);
        LockFile lock = LockStore.read(onlyFile(project.locks().directory()));
        assertThat(lock.proof().maxUlp().doubleValue()).isLessThanOrEqualTo(1);
        assertThat(lock.proof().inputs()).isEqualTo(lock.spec().domain().size());
        String kernels = project.text(KERNELS);
        Command second = project.javac("-Aulpforge.search=frozen").succeeded();
        assertThat(second.errors()).doesNotContain("ULP");
        assertThat(project.text(KERNELS)).isEqualTo(kernels);
        Command run = project.java("out", "org.example.Main", "--add-modules", "jdk.incubator.vector").succeeded();
        assertThat(run.output()).contains("checked 430000");
    }

    private static Path onlyFile(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList()).hasSize(1);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }
}
