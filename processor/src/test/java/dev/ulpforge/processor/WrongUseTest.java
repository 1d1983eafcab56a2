package dev.ulpforge.processor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the user sees when he asks for what cannot be. */
class WrongUseTest {

    @TempDir
    private Path project;

    /**
     * One fault.
     *
     * @param members what stands in the class
     * @param id      the ID of the one error
     * @param at      what stands in the source where the error points
     * @param says    the user's words and the way out, all of which the error says
     */
    record Fault(String members, String id, String at, List<String> says) {
        static Fault of(String members, String id, String at, String... says) {
            return new Fault(members, id, at, List.of(says));
        }

        static Fault fn(String fn, String... says) {
            return of("@Approximate(fn = \"" + fn + "\") static float f(float x) { return x; }", "ULP104",
                    "\"" + fn + "\"", says);
        }

        static Fault maxUlp(String maxUlp, String... says) {
            return of("@Approximate(fn = \"exp\", maxUlp = " + maxUlp + ") static float f(float x) { return x; }",
                    "ULP105", maxUlp, says);
        }

        static Fault domain(String domain, String... says) {
            return of("@Approximate(fn = \"exp\", domain = \"" + domain
                    + "\") static float f(float x) { return x; }", "ULP106", "\"" + domain + "\"", says);
        }

        static Fault narrow(String members, String method, String... says) {
            return of("@Approximate(" + members + ", format = Approximate.Format.BFLOAT16) " + method, "ULP142",
                    "@Approximate", says);
        }

        static Fault method(String method, String id, String... says) {
            return of("@Approximate(fn = \"exp\") " + method, id, "@Approximate", says);
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(Fault.fn("exq", "exq", "did you mean exp", "column 1"),
                Fault.fn("2 * exp(x", "expected ')'", "column 10", "fn is an expression in x"),
                Fault.fn("x ** 2", "write ^", "column 4"),
                Fault.fn("", "write for instance exp(x)"),
                Fault.maxUlp("0", "0.0", "write a number of ULP"),
                Fault.maxUlp("-1", "-1.0"),
                Fault.maxUlp("0.3", "0.3", "0.5 (correctly rounded)"),
                Fault.maxUlp("Double.NaN", "NaN"),
                Fault.maxUlp("Double.POSITIVE_INFINITY", "Infinity"),
                Fault.maxUlp("1e9", "1.0E9", "8388608"),
                Fault.domain("[1", "[1", "write for instance [-10, 10]"),
                Fault.domain("[2, 1]", "no float lies in [2, 1]"),
                Fault.domain("(0x1p-149, 0x1p-148)", "no float lies in"),
                Fault.domain("[a, 1]", "'a' in '[a, 1]'"),
                Fault.method("float f(float x) { return x; }", "ULP101", "f(float)", "make it static"),
                Fault.method("static float f(int x) { return x; }", "ULP102", "float f(int)",
                        "static float f(float x)"),
                Fault.method("static double f(float x) { return x; }", "ULP102", "double f(float)",
                        "there are no kernels (binary32) -> binary64 yet"),
                Fault.method("static void f(float x) {}", "ULP102", "void f(float)"),
                Fault.method("static float f() { return 1; }", "ULP102", "f()"),
                Fault.method("static float f(float x, float y) { return x; }", "ULP146", "f(float,float)"),
                Fault.of("@Approximate(fn = \"x * y\", maxUlp = 1) static float f(float x, float y) { return x; }",
                        "ULP106",
                        "@Approximate", "needs a domain of finite pairs", "y in [0, 1]"),
                Fault.method("static float f(float... x) { return 1; }", "ULP102", "f(float...)"),
                Fault.method("static Float f(Float x) { return x; }", "ULP102", "java.lang.Float"),
                Fault.method("static <T> float f(float x) { return x; }", "ULP103", "type parameters"),
                Fault.method("static short f(short x) { return x; }", "ULP142", "short f(short)", "format = BFLOAT16"),
                Fault.narrow("fn = \"exp\"", "static float f(float x) { return x; }", "static short f(short x)"),
                Fault.narrow("fn = \"exp\"", "static short f(float x) { return 1; }", "static short f(short x)"),
                Fault.narrow("fn = \"exp\", maxUlp = 1", "static short f(short x) { return x; }",
                        "correctly rounded", "not 1.0 ULP"),
                Fault.narrow("undefined = Approximate.Undefined.NAN", "static short f(short x) { return x; }", "fn"),
                Fault.of("""
                        @Approximate(fn = "exp") static float f(float x) { return x; }
                        @Approximate(fn = "log") static float fRare3(float x) { return x; }""", "ULP107",
                        "@Approximate(fn = \"log\")", "f and fRare3", "rename"),
                Fault.of("""
                        @Approximate(fn = "exp") static float F(float x) { return x; }
                        @Approximate(fn = "log") static float f(float x) { return x; }""", "ULP107",
                        "@Approximate(fn = \"log\")", "F and f"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isOneErrorAtItsPlace(Fault fault) {
        String source = "package p;\nimport dev.ulpforge.Approximate;\n\nclass Owner {\n" + fault.members
                + "\n    float use(float x) { return OwnerKernels.f(x); }\n}\n";
        Compilation compilation = Compilation.of(project, "p/Owner.java", source, Compilation.VECTOR);
        assertThat(compilation.success()).isFalse();
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).isEmpty();
        assertThat(compilation.of(Diagnostic.Kind.ERROR)).singleElement().satisfies(error -> {
            String text = error.getMessage(Locale.ROOT);
            assertThat(text).startsWith(fault.id + ": ").contains(fault.says);
            assertThat(source.substring((int) error.getStartPosition())).startsWith(fault.at);
        });
        assertThat(project.resolve("out/p/OwnerKernels.java")).doesNotExist();
        assertThat(Files.exists(project.resolve("ulpforge"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("several")
    void eachFaultIsToldOnce(String members, List<String> ids) {
        Compilation compilation = Compilation.of(project, "Owner.java",
                "import dev.ulpforge.Approximate; class Owner { " + members + "}", Compilation.VECTOR);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).extracting(text -> text.substring(0, 6))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    static Stream<Arguments> several() {
        return Stream.of(
                Arguments.of(
                        "@Approximate(fn = \"exq\", maxUlp = -1, domain = \"x\") static float f(float x) { return x; }",
                        List.of("ULP104", "ULP105", "ULP106")),
                Arguments.of("""
                        @Approximate(fn = "exp") float f(float x) { return x; }
                        @Approximate(fn = "lok") static float g(float x) { return x; }
                        static class Nested { @Approximate(fn = "sim") static float h(float x) { return x; } }""",
                        List.of("ULP101", "ULP104", "ULP104")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "fn = MISSING", "fn = 3",
            "fn = \"exp\", maxUlp = \"1\"",
            "fn = \"exp\", domain = {\"\", \"\"}", "fn = null" })
    void whatJavacItselfRefusesIsLeftToJavac(String arguments) {
        Compilation compilation = Compilation.of(project, "Owner.java",
                "import dev.ulpforge.Approximate; class Owner { "
                        + "@Approximate(" + arguments + ") static float f(float x) { return x; } }",
                Compilation.VECTOR);
        assertThat(compilation.success()).isFalse();
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isNotEmpty().noneMatch(text -> text.contains("ULP"));
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).isEmpty();
    }
}
