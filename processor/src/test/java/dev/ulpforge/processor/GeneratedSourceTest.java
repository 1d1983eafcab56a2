package dev.ulpforge.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.emit.KernelMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What the processor generates from locks on file. */
@Isolated("changes the locale and the time zone")
class GeneratedSourceTest {
    private static final String ANNOTATED = "@dev.ulpforge.Approximate(fn = \"exp\") static float %s(float x) { return x; }";
    private static final String[] FROZEN = { "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen",
            "-Xlint:all,-incubating", "-Werror" };

    @TempDir
    private Path project;

    @BeforeEach
    void locks() throws IOException {
        Fixtures.project(project, Fixtures.spec("exp", "", 1),
                Fixtures.spec("x * 0.5 * (1 + erf(x / sqrt(2)))", "[-10, 10]", 1.5));
    }

    private Compilation compile(String name, String source) {
        Compilation compilation = Compilation.of(project, name, source, FROZEN);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        return compilation;
    }

    private static String annotated(String name) {
        return ANNOTATED.formatted(name);
    }

    @Test
    void isTheGoldenFileByteForByte() throws IOException {
        String source = """
                package org.example;

                import dev.ulpforge.Approximate;

                public final class Activations {
                    @Approximate(fn = "exp", maxUlp = 1)
                    static float exp(float x) { return (float) Math.exp(x); }

                    @Approximate(fn = "x * 0.5 * (1 + erf(x / sqrt(2)))", maxUlp = 1.5, domain = "[-10, 10]")
                    private static float gelu(float x) { throw new UnsupportedOperationException(); }
                }
                """;
        String file = "org/example/ActivationsKernels.java";
        String generated = compile("org/example/Activations.java", source).generated(file);
        assertThat(compile("org/example/Activations.java", source).generated(file)).isEqualTo(generated);
        Golden.check("ActivationsKernels.java", generated);
    }

    /** Its Javadoc is whole, and javac has nothing to say. */
    @Test
    void pleasesAllChecksOfJavac() throws IOException {
        String source = compile("p/Owner.java", "package p; public class Owner { " + annotated("f") + " }")
                .generated("p/OwnerKernels.java");
        Path file = Compilation.source(project, "p/OwnerKernels.java", source);
        Compilation alone = Compilation.of(project, List.of(file), List.of(), "--add-modules", "jdk.incubator.vector",
                "-Xlint:all,-incubating,-path,-classfile", "-Xdoclint:all/protected", "-Werror");
        assertThat(alone.diagnostics()).noneMatch(each -> each.getKind() != Diagnostic.Kind.NOTE
                && !each.getMessage(Locale.ROOT).contains("incubating"));
    }

    /** Gradle compiles no more than it has to where each generated file comes from one class alone. */
    @Test
    void hasOneOriginatingElement() throws IOException {
        Path source = Compilation.source(project, "Owner.java", "class Owner { " + annotated("f") + annotated("g")
                + " static class In { " + annotated("f") + " } }");
        OriginatingElements watched = new OriginatingElements();
        Compilation.of(project, List.of(source), List.of(watched), FROZEN);
        assertThat(watched.written()).containsExactlyInAnyOrder("OwnerKernels by Owner", "Owner_InKernels by Owner.In");
    }

    @Test
    void everyNameThatIsDerivedFromAKernelsIsKnownToClash() {
        String generated = compile("Owner.java", "class Owner { " + annotated("zeta") + " }")
                .generated("OwnerKernels.java");
        assertThat(Pattern.compile("\\bzeta\\w*", Pattern.CASE_INSENSITIVE).matcher(generated).results()
                .map(MatchResult::group)).hasSizeGreaterThan(10)
                .allMatch(name -> KernelMethod.clash("zeta", name));
        assertThat(List.of("zetas", "zetaRare", "zet", "eta", "zetaPart2"))
                .noneMatch(name -> KernelMethod.clash("zeta", name));
    }

    /** Neither its digits nor its letters follow the machine. */
    @ParameterizedTest
    @CsvSource({ "ar-EG, Africa/Cairo", "fa-IR, Asia/Tehran", "ne-NP, Asia/Kathmandu", "tr-TR, UTC" })
    void theSourceIsTheSameWhereverItIsMade(String locale, String zone) {
        String here = compile("Owner.java", "class Owner { " + annotated("f") + " }").generated("OwnerKernels.java");
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(compile("Owner.java", "class Owner { " + annotated("f") + " }").generated("OwnerKernels.java"))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @Test
    void kernelsAreInTheOrderOfTheSource() {
        String generated = compile("Owner.java", "class Owner { " + annotated("zeta") + annotated("alpha")
                + annotated("mu") + " }").generated("OwnerKernels.java");
        assertThat(generated.indexOf("float zeta(float")).isPositive()
                .isLessThan(generated.indexOf("float alpha(float"));
        assertThat(generated.indexOf("float alpha(float")).isLessThan(generated.indexOf("float mu(float"));
    }

    @Test
    void aClassIsAsVisibleAsItsOwner() {
        Compilation compilation = compile("p/Owner.java",
                "package p; public class Owner { " + annotated("f") + "public interface Open { " + annotated("g")
                        + " } static class Hidden { public static class Inside { " + annotated("h") + " } } }");
        assertThat(compilation.generated("p/OwnerKernels.java")).contains("\npublic final class OwnerKernels {");
        assertThat(compilation.generated("p/Owner_OpenKernels.java"))
                .contains("\npublic final class Owner_OpenKernels {");
        assertThat(compilation.generated("p/Owner_Hidden_InsideKernels.java"))
                .contains("\nfinal class Owner_Hidden_InsideKernels {");
    }

    @Test
    void aClassThatExistsIsNotOverwritten() {
        Compilation compilation = Compilation.of(project, "Owner.java",
                "class Owner { " + annotated("f") + " } class OwnerKernels {}", FROZEN);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).filteredOn(text -> text.startsWith("ULP")).singleElement()
                .asString().startsWith("ULP115: OwnerKernels").contains("rename");
    }

    @Test
    void whatAnotherProcessorGeneratesIsReadInItsRound() throws IOException {
        Path start = Files.writeString(Files.createDirectories(project.resolve("src")).resolve("Start.java"),
                "class Start { float use(float x) { return LaterKernels.f(x); } }");
        Compilation compilation = Compilation.of(project, List.of(start),
                List.of(new ApproximateProcessor(), new LaterClass()), "--add-modules", "jdk.incubator.vector",
                "-Aulpforge.search=frozen");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(compilation.generated("LaterKernels.java")).contains("float f(float x)");
    }

    /** A processor that generates an annotated class in the first round. */
    private static final class LaterClass extends AbstractProcessor {
        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer out = processingEnv.getFiler().createSourceFile("Later").openWriter()) {
                    out.write("class Later { " + annotated("f") + " }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
