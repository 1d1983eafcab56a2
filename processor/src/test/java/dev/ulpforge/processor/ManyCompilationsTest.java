package dev.ulpforge.processor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** An IDE or a build daemon: one JVM, each compilation with a class loader of its own. */
@Tag("long")
@Isolated("counts threads and classes")
class ManyCompilationsTest {
    private static final int WARM_UP = 20;
    private static final int COMPILATIONS = 200;
    /** Far less than the classes of one processor. */
    private static final int CLASSES = 200;

    @TempDir
    private Path project;

    @Test
    void leaveNothingBehind() throws IOException {
        Fixtures.project(project, Fixtures.spec("exp", "", 1));
        Path source = Compilation.source(project, "Owner.java", "class Owner { @dev.ulpforge.Approximate "
                + "static float f(float x) { return (float) Math.exp(x); } }");
        compile(source, WARM_UP);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long classes = loadedClasses();
        compile(source, COMPILATIONS);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads + 1);
        assertThat(loadedClasses()).isLessThan(classes + CLASSES);
    }

    private void compile(Path source, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            assertThat(Compilation.byService(project, List.of(source), "--add-modules", "jdk.incubator.vector",
                    "-Aulpforge.search=frozen", "-Xplugin:Ulpforge").success()).isTrue();
        }
    }

    private static long loadedClasses() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
