package dev.ulpforge.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.lock.ProgramSpeed;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a class annotated with {@code @KernelLibrary}. */
class LibraryTest {
    private static final String EXP = "@Approximate(fn = \"exp\") static float %s(float x) { return 7; } ";
    private static final String[] FROZEN = { "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen",
            "-Xlint:all,-incubating,-path,-classfile", "-Werror" };
    private static final String FAST = "package p; import dev.ulpforge.*; @KernelLibrary(\"FloatMath\") class OneUlp { "
            + EXP.formatted("exp") + EXP.formatted("sin") + "}";
    private static final String FASTER = "package q; import dev.ulpforge.*; "
            + "@KernelLibrary(value = \"Faster\", others = p.Plain.class) class FourUlp { " + EXP.formatted("f") + "}";
    private static final String PLAIN = "package p; import dev.ulpforge.*; public class Plain { public static class In { "
            + EXP.formatted("f") + "} " + EXP.formatted("f") + EXP.formatted("g") + "}";

    @TempDir
    private Path project;

    @BeforeEach
    void locks() throws IOException {
        Fixtures.project(project, Fixtures.spec("exp", "", 1));
    }

    private Compilation compile(List<Path> files, String... more) throws IOException {
        String[] options = Stream.of(FROZEN, more).flatMap(Stream::of)
                .toArray(String[]::new);
        Compilation compilation = Compilation.byService(project, files, options);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        return compilation;
    }

    @Test
    void isAPublicClassBeforeAClassForEachKernel() throws IOException {
        Compilation compilation = compile(List.of(Compilation.source(project, "p/OneUlp.java", FAST)));
        assertThat(compilation.generated("p/FloatMath.java")).contains("\npublic final class FloatMath {")
                .contains("public static float exp(float x) {\n        return FloatMathExp.exp(x);")
                .contains(
                        "public static FloatVector sin(FloatVector x) {\n            return FloatMathSin.Vectors.sin(x);")
                .contains("* {@code exp(x)} with an error of at most 1.0 ULP for every float.");
        assertThat(compilation.generated("p/FloatMathSin.java")).contains("\nfinal class FloatMathSin {")
                .doesNotContain("exp(float");
        assertThat(compilation.output().resolve("p/OneUlpKernels.java")).doesNotExist();
    }

    /** Those of its own program, which a file among the locks has. */
    @Test
    void tellsItsTimes() throws IOException {
        Path speeds = project.resolve("ulpforge/here.speeds");
        String program = ProgramSpeed.key(Fixtures.lock(Fixtures.spec("exp", "", 1)).program());
        Files.writeString(speeds, "ulpforge speeds 1\n\ncpu here\njdk 25\ndate 2026-11-28\n\n[512]\n" + program
                + " exp(x)\n0.125 Ulpforge\n4.500 (float) Math.exp(x)\n");
        Path source = Compilation.source(project, "p/OneUlp.java", FAST);
        assertThat(compile(List.of(source)).generated("p/FloatMath.java")).contains("<p>Times per float on here,",
                "with 512 bits 0.125 ns ({@code (float) Math.exp(x)} 4.500).");
        Files.writeString(speeds, "torn");
        assertThat(Compilation.of(project, List.of(source), FROZEN).texts(Diagnostic.Kind.ERROR)).first().asString()
                .startsWith("ULP141").contains("here.speeds");
    }

    /** A class is loaded when something in it is called. */
    @Test
    void loadsNoKernelBesideTheOneThatIsCalled() throws Exception {
        Compilation compilation = compile(List.of(Compilation.source(project, "p/OneUlp.java", FAST)));
        for (String other : List.of("FloatMathSin", "FloatMathSin$Vectors", "OneUlp")) {
            Files.delete(compilation.output().resolve("p/" + other + ".class"));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            Class<?> library = loader.loadClass("p.FloatMath");
            float[] x = new float[100];
            library.getMethod("exp", float[].class, float[].class).invoke(null, x, x);
            assertThat(x).containsOnly((float) library.getMethod("exp", float.class).invoke(null, 0f));
        }
    }

    @Test
    void hasTheOtherKernelsOfAnotherClass() throws Exception {
        Compilation compilation = compile(List.of(Compilation.source(project, "q/FourUlp.java", FASTER),
                Compilation.source(project, "p/Plain.java", PLAIN)), "-Xdoclint:all,-missing");
        assertThat(compilation.generated("q/Faster.java")).contains("return FasterF.f(x);")
                .contains("return PlainKernels.g(x);").contains("return PlainKernels.Vectors.g(x);")
                .contains("<p>The same as {@link p.PlainKernels#g(float)}.");
    }

    @Test
    void hasTheMethodsOfTheClassThatItExtends() throws Exception {
        Compilation compilation = compile(List.of(Compilation.source(project, "p/OneUlp.java",
                FAST.replace("(\"FloatMath\")", "(value = \"FloatMath\", extending = More.class)")),
                Compilation.source(project, "p/More.java",
                        "package p; class More { public static float twice(float x) { return FloatMath.exp(x) * 2; } }"),
                Compilation.source(project, "q/User.java",
                        "package q; class User { float f(float x) { return p.FloatMath.twice(x); } }")));
        assertThat(compilation.generated("p/FloatMath.java"))
                .contains("\npublic final class FloatMath extends More {");
    }

    @Test
    void isWhatWovenMethodsCall() throws Exception {
        Compilation compilation = compile(List.of(Compilation.source(project, "p/OneUlp.java", FAST)),
                "-Xplugin:Ulpforge");
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            var woven = loader.loadClass("p.OneUlp").getDeclaredMethod("exp", float.class);
            woven.setAccessible(true);
            assertThat(woven.invoke(null, 0.5f))
                    .isEqualTo(loader.loadClass("p.FloatMath").getMethod("exp", float.class).invoke(null, 0.5f));
        }
    }

    /** Kernels without a lock are in classes of their own too. */
    @Test
    void callsBodiesWhereThereAreNoLocks() throws Exception {
        Path source = Compilation.source(project, "p/OneUlp.java", FAST.replace("\"exp\")", "\"log\")"));
        Compilation compilation = Compilation.byService(project, List.of(source), "--add-modules",
                "jdk.incubator.vector", "-Aulpforge.search=delegate");
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            assertThat(loader.loadClass("p.FloatMath").getMethod("sin", float.class).invoke(null, 0.5f)).isEqualTo(7f);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "@KernelLibrary(\"a b\") class A { @Approximate(fn = \"exp\") static float f(float x) { return x; } } | A .*\"a b\"",
            "@KernelLibrary(\"Vectors\") class A { @Approximate(fn = \"exp\") static float f(float x) { return x; } } | Vectors",
            "@KernelLibrary(\"B\") class A { static float f(float x) { return x; } } | A .*annotate one",
            "@KernelLibrary(value = \"B\", others = String.class) class A { @Approximate(fn = \"exp\") static float f(float x) "
                    + "{ return x; } } | java.lang.String",
            "@KernelLibrary(value = \"B\", extending = String.class) class A { @Approximate(fn = \"exp\") static float f(float x) "
                    + "{ return x; } } | name a class of its package" })
    void whatCannotBeOneIsAnErrorAtTheClass(String source, String words) throws IOException {
        Compilation compilation = Compilation.of(project, "A.java", "import dev.ulpforge.*;\n" + source, FROZEN);
        Diagnostic<?> error = compilation.of(Diagnostic.Kind.ERROR).getFirst();
        assertThat(error.getMessage(Locale.ROOT)).startsWith("ULP140: A ").containsPattern(words);
        assertThat(error.getLineNumber()).isEqualTo(2);
        assertThat(compilation.output().resolve("B.java")).doesNotExist();
    }
}
