package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsTest {
    private static final String SOURCE = """
            import dev.ulpforge.Approximate;
            class Owner {
                @Approximate(fn = "exp") static float f(float x) { return x; }
                @Approximate(fn = "log") static float g(float x) { return x; }
            }
            """;

    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource({ "ulpforge.search=forzen, write auto, delegate or frozen",
            "ulpforge.search, write auto, delegate or frozen",
            "ulpforge.budget=1m, write a whole number from 1", "ulpforge.budget=0, write a whole number from 1",
            "ulpforge.budget, write a whole number", "ulpforge.seed=1e3, write a whole number",
            "ulpforge.locks=, write the path of a directory", "ulpforge.locks, write the path of a directory" })
    void aValueThatAnOptionCannotHaveIsOneError(String option, String wayOut) {
        Compilation compilation = Compilation.of(project, "Owner.java", SOURCE, "--add-modules",
                "jdk.incubator.vector", "-A" + option);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).singleElement().asString()
                .startsWith("ULP114: -A" + option.replaceFirst("=?$", "")).contains(wayOut);
    }

    /** As javac finds the processors, in the order of their service file. */
    @Test
    void areKnownWhereNothingIsAnnotated() throws IOException {
        Path source = Files.writeString(Files.createDirectories(project.resolve("src")).resolve("Plain.java"),
                "class Plain { @Deprecated int x; }");
        List<Processor> processors = ServiceLoader.load(Processor.class).stream()
                .filter(found -> found.type().getPackage() == Options.class.getPackage())
                .map(ServiceLoader.Provider::get).toList();
        assertThat(Compilation.of(project, List.of(source), processors, "-Xlint:all,-path,-classfile",
                "-Aulpforge.search=frozen", "-Aulpforge.budget=9").diagnostics()).isEmpty();
    }

    @Test
    void aBuildToolGetsAListAndNothingElseHappens() {
        Compilation compilation = Compilation.of(project, "Owner.java", SOURCE + "class Later extends OwnerKernels {}",
                "-proc:only", "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=list");
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).filteredOn(text -> text.startsWith("ULP"))
                .containsExactly("ULP133: exp(x)\t1.0\t", "ULP133: log(x)\t1.0\t");
        assertThat(project.resolve("ulpforge")).doesNotExist();
    }

    @Test
    void theReadmeHasThemAll() throws IOException {
        assertThat(Pattern.compile("^\\| `-A([a-z.]+)` ", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")))
                .results().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(Options.NAMES);
    }

    /** It compiles while its user types. */
    @Test
    void theCompilerOfEclipseStartsNoSearchUnlessItIsTold() {
        Diagnostics silent = new Diagnostics(null);
        String eclipse = "org.eclipse.jdt.internal.apt.pluggable.core.dispatch.IdeBuildProcessingEnvImpl";
        Options given = Options.of(Map.of(), silent).orElseThrow();
        assertThat(given.under("com.sun.tools.javac.processing.JavacProcessingEnvironment")).isEqualTo(given);
        assertThat(given.under(eclipse).search()).isEqualTo(Options.Search.DELEGATE);
        Options frozen = Options.of(Map.of("ulpforge.search", "frozen"), silent).orElseThrow();
        assertThat(frozen.under(eclipse)).isEqualTo(frozen);
    }
}
