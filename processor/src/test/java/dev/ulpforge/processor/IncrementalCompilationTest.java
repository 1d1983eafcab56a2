package dev.ulpforge.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Gradle asks of an isolating processor, by javac alone: what is made of a class depends on that class only, so
 * that after a change its file is compiled alone, with the class files of all others.
 */
class IncrementalCompilationTest {
    private static final String[] OPTIONS = { "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen",
            "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile", "-Werror" };
    private static final String USES = """
            package p;
            import dev.ulpforge.Approximate;
            class Uses {
                @Approximate static float f(float x) { return (float) Math.exp(Constants.ONE * x); }
                static float both(float x) { return f(x) + OtherKernels.g(x); }
            }
            """;
    private static final String OTHER = """
            package p;
            class Other { @dev.ulpforge.Approximate(fn = "exp") static float g(float x) { return x; } }
            """;

    @TempDir
    private Path project;
    private Path uses;
    private Path other;
    private Path constants;

    @BeforeEach
    void project() throws IOException {
        Fixtures.project(project, Fixtures.spec("exp", "", 1),
                Fixtures.spec("exp(1 * x)", "", 1));
        uses = Compilation.source(project, "p/Uses.java", USES);
        other = Compilation.source(project, "p/Other.java", OTHER);
        constants = Compilation.source(project, "p/Constants.java",
                "package p; class Constants { static final float ONE = 1; static final double E = Math.exp(1);"
                        + " static float twice(float x) { return 2 * x; } }");
    }

    private Compilation compile(Path... files) throws IOException {
        return Compilation.byService(project, List.of(files), OPTIONS);
    }

    /** As under Gradle, the output is on the class path, and what came from the file is deleted first. */
    private Compilation alone(Path file) throws IOException {
        Files.delete(project.resolve("out/p/UsesKernels.java"));
        Files.delete(project.resolve("out/p/UsesKernels.class"));
        String[] options = new String[OPTIONS.length + 2];
        System.arraycopy(OPTIONS, 0, options, 0, OPTIONS.length);
        options[OPTIONS.length] = "-cp";
        options[OPTIONS.length + 1] = project.resolve("out") + File.pathSeparator
                + System.getProperty("java.class.path");
        return Compilation.byService(project, List.of(file), options);
    }

    @Test
    void aClassThatIsCompiledAloneGetsTheSameKernels() throws IOException {
        Compilation all = compile(uses, other, constants);
        assertThat(all.texts(Diagnostic.Kind.ERROR)).isEmpty();
        String source = all.generated("p/UsesKernels.java");
        byte[] classFile = Files.readAllBytes(all.output().resolve("p/Uses.class"));
        byte[] kernel = Files.readAllBytes(all.output().resolve("p/UsesKernels.class"));
        Compilation one = alone(uses);
        assertThat(one.texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(one.generated("p/UsesKernels.java")).isEqualTo(source);
        assertThat(one.output().resolve("p/UsesKernels.class")).hasBinaryContent(kernel);
        assertThat(one.output().resolve("p/Uses.class")).hasBinaryContent(classFile);
    }

    @Test
    void noOtherFileIsWritten() throws IOException {
        Compilation all = compile(uses, other, constants);
        Path untouched = all.output().resolve("p/OtherKernels.java");
        Files.delete(untouched);
        assertThat(alone(uses).texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(untouched).doesNotExist();
    }

    /** Otherwise it would depend on what else is compiled. */
    @Test
    void bodiesInOtherFilesAreNotReadThoughTheyAreCompiledToo() throws IOException {
        for (String body : List.of("Constants.twice(x)", "(float) (x * Constants.E)")) {
            Path reader = Compilation.source(project, "p/Reader.java",
                    "package p; class Reader { @dev.ulpforge.Approximate static float f(float x) { return " + body
                            + "; } }");
            assertThat(compile(reader, constants).texts(Diagnostic.Kind.ERROR)).as(body).singleElement().asString()
                    .startsWith("ULP135: ");
        }
    }
}
