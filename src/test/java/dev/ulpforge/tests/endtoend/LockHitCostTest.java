package dev.ulpforge.tests.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the processor costs a build whose locks are on file, in a new javac, which is the worst case. The quickest of
 * several runs is taken on both sides, in turn, since anything else only adds to a run's time.
 */
@Tag("timing")
class LockHitCostTest {
    private static final int RUNS = 12;
    private static final Duration LIMIT = Duration.ofMillis(300);

    @TempDir
    private Path directory;
    private UserProject project;

    @BeforeEach
    void project() {
        project = UserProject.copy("forms", directory);
        HandMadeLocks.write(project.locks());
    }

    @Test
    void isBelowALimit() {
        project.javac("-Aulpforge.search=frozen").succeeded();
        Path generated = project.directory().resolve("out/org/example/FormsKernels.java");
        List<Duration> with = new ArrayList<>();
        List<Duration> without = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            with.add(time("-Aulpforge.search=frozen"));
            without.add(time("-proc:none", generated.toString()));
        }
        Duration cost = with.stream().sorted().findFirst().orElseThrow()
                .minus(without.stream().sorted().findFirst().orElseThrow());
        System.out.println("three kernels from their locks cost " + cost.toMillis() + " ms");
        assertThat(cost).isLessThan(LIMIT);
    }

    private Duration time(String... options) {
        long start = System.nanoTime();
        project.javac(options).succeeded();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
