package dev.ulpforge.tests.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The Maven plugin where there is no lock yet: real searches. */
@Tag("long")
@Timeout(600)
@ResourceLock(StagedRepository.LOCAL)
@ResourceLock(StagedRepository.SEARCH)
class PluginSearchTest {
    private static final String SEARCHES = "searching for exp(x) within 1.0 ULP";

    private final StagedRepository maven = StagedRepository.shared();
    @TempDir
    private Path directory;
    private UserProject project;

    @BeforeEach
    void project() {
        project = UserProject.copy("plugin", directory);
    }

    private List<Path> locks() throws IOException {
        try (Stream<Path> files = Files.list(project.locks().directory())) {
            return files.toList();
        }
    }

    private static ProcessHandle searching() throws InterruptedException {
        while (true) {
            var found = ProcessHandle.current().descendants().filter(process -> process.info().commandLine().orElse("")
                    .contains("WorkerMain forge")).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
    }

    @Test
    void oneSearchServesAllThatAskForItAndTheNextBuildsFindItsLock() throws IOException {
        Command first = maven.mvn(project, "test").succeeded();
        assertThat(first.output()).containsOnlyOnce(SEARCHES)
                .containsPattern("exp\\(x\\) within 1\\.0 ULP: +[0-9]+ %, ")
                .contains("commit " + locks().getFirst(), "Tests run: 1, Failures: 0");
        assertThat(locks()).hasSize(1);
        LockFile lock = LockStore.read(locks().getFirst());
        assertThat(lock.proof().inputs()).isEqualTo(1L << 32);

        Command second = maven.mvn(project, "test", "-Dulpforge.frozen").succeeded();
        assertThat(second.output()).doesNotContain("searching for", "kernels of the project");
        Command verified = maven.mvn(project, "ulpforge:verify", "ulpforge:report", "ulpforge:help").succeeded();
        assertThat(verified.output()).contains("exp(x), at most 1.0 ULP: verified", "Ulpforge is faster by",
                "ulpforge:forge");
        assertThat(project.directory().resolve("target/ulpforge/index.html")).content().contains("exp(x)", "uPlot");
    }

    @Test
    void aKilledWorkerIsToldByItsEndAndLeavesNothing() throws Exception {
        CompletableFuture<Command> build = CompletableFuture.supplyAsync(() -> maven.mvn(project, "ulpforge:forge"));
        searching().destroyForcibly();
        assertThat(build.get().status()).isNotZero();
        assertThat(build.get().output()).contains("ULP307: exp(x) within 1.0 ULP: DIED, it was killed by signal 9")
                .doesNotContain("\tat dev.ulpforge");
        assertThat(locks()).isEmpty();
    }

    @Test
    void twoBuildsAtOnceSearchOnce() throws Exception {
        CompletableFuture<Command> one = CompletableFuture
                .supplyAsync(() -> maven.mvn(project, "ulpforge:forge", "-Dulpforge.budget=180"));
        searching();
        Command other = maven.mvn(project, "ulpforge:forge").succeeded();
        assertThat(one.get().succeeded().output()).contains(SEARCHES);
        assertThat(other.output()).contains("waiting for it").doesNotContain("searching for");
        assertThat(locks()).hasSize(1);
    }

    @Test
    void aMissTellsTheBestAndWhatToTry() throws IOException {
        Files.writeString(project.directory().resolve("ulpforge.toml"), """
                package = "org.example"

                [[kernel]]
                name = "gamma"
                fn = "gamma(x)"
                """);
        ReadyLocks.EXP.copyTo(project);
        Command build = maven.mvn(project, "compile", "-Dulpforge.budget=5");
        assertThat(build.status()).isNotZero();
        assertThat(build.output())
                .containsPattern("ULP220: no program for gamma\\(x\\) of at most 1\\.0 ULP .* in 5 s; .*; "
                        + "give more time, a larger bound or a smaller domain \\[ulpforge\\.toml:3: \\[\\[kernel\\]\\]\\]")
                .doesNotContain("\tat dev.ulpforge");
    }
}
