package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.Approximate;
import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

class VectorModuleCheckTest {
    private static final String SOURCE = """
            package p;
            import dev.ulpforge.Approximate;
            class Owner {
                @Approximate(fn = "exp") static float f(float x) { return x; }
            }
            class Other {
                @Approximate(fn = "exp") static float f(float x) { return x; }
            }
            """;

    private static final String RUNTIME = Path
            .of(Approximate.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();

    @TempDir
    private Path project;

    @BeforeEach
    void lock() throws IOException {
        new LockStore(project.resolve("ulpforge")).write(Fixtures.lock(Fixtures.spec("exp", "", 1)));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
    }

    @Test
    void aMissingModuleIsOneErrorThatTellsHowToAddIt() {
        assertThat(Compilation.of(project, "p/Owner.java", SOURCE).texts(Diagnostic.Kind.ERROR)).singleElement()
                .asString().startsWith("ULP108: ")
                .contains("--add-modules jdk.incubator.vector for javac", "<compilerArgs>", "Gradle");
    }

    @Test
    void aModuleThatDoesNotRequireItIsToldSo() throws IOException {
        assertThat(ownRuntime("").texts(Diagnostic.Kind.ERROR)).singleElement().asString().startsWith("ULP109: ")
                .contains("module my.app", "requires jdk.incubator.vector;");
    }

    @Test
    void aModuleThatRequiresItCompiles() throws IOException {
        Compilation compilation = ownRuntime("requires jdk.incubator.vector;");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(project.resolve("out/p/OwnerKernels$Vectors.class")).exists();
    }

    @Test
    void aModuleThatRequiresTheRuntimeNeedsNothingElse() throws IOException {
        assertThat(modular("requires dev.ulpforge.runtime;", "--module-path", RUNTIME).texts(Diagnostic.Kind.ERROR))
                .isEmpty();
        assertThat(project.resolve("out/p/OwnerKernels$Vectors.class")).exists();
    }

    /** The runtime's classes within the module itself, so that nothing but {@code requires} brings the Vector API. */
    private Compilation ownRuntime(String requires) throws IOException {
        return modular(requires, "--add-modules", "jdk.incubator.vector", "--patch-module", "my.app=" + RUNTIME);
    }

    private Compilation modular(String requires, String... options) throws IOException {
        Path info = Files.createDirectories(project.resolve("src")).resolve("module-info.java");
        Files.writeString(info, "module my.app { " + requires + " }");
        Path owner = Files.createDirectories(project.resolve("src/p")).resolve("Owner.java");
        Files.writeString(owner, SOURCE);
        return Compilation.of(project, List.of(info, owner), options);
    }
}
