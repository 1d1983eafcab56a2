package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Methods without {@code fn}, whose bodies are what is asked for. */
class BodiesTest {
    private static final String[] LIST = { "-proc:only", "--add-modules", "jdk.incubator.vector",
            "-Aulpforge.search=list" };

    @TempDir
    private Path project;

    private Compilation compile(String imports, String members) {
        return Compilation.of(project, "p/Owner.java", "package p; import dev.ulpforge.Approximate; " + imports
                + " class Owner { " + members + " }", LIST);
    }

    private static String f(String body) {
        return "@Approximate static float f(float x) { " + body + " } ";
    }

    private void assertReads(String expected, Compilation compilation) {
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).filteredOn(text -> text.startsWith("ULP133"))
                .singleElement().asString().isEqualTo("ULP133: " + expected + "\t1.0\t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "(float) Math.exp(x)|exp(x)",
            "(float) (x / (1 + Math.exp(-x)))|x / (1 + exp(-x))",
            "(float) StrictMath.log1p(x)|log1p(x)", "(float) java.lang.Math.cbrt((double) (x))|cbrt(x)",
            "x * x * 0.5f - +2|x * x * 0.5 - 2", "-x + -0.25F|-x + -0.25", "0x1p-3f * x|0.125 * x",
            "0.1f * x|0.100000001490116119384765625 * x", "(float) 0.1 * x|0.100000001490116119384765625 * x",
            "(float) (0.1 * x)|0.1000000000000000055511151231257827021181583404541015625 * x",
            "16777217 * x|16777216 * x", "4 / 2 * x|2 * x", "3 * 4 - 5 + x|7 + x", "x + -0|x + 0",
            "(float) Math.pow(x, 3)|x^3", "(float) Math.pow(2, x)|exp2(x)", "(float) Math.pow(3, x)|exp(x * log(3))",
            "Math.fma(x, 2f, 1f)|x * 2 + 1", "Math.max(0, Math.abs(x))|max(0, abs(x))",
            "x > 0 ? x : (float) Math.expm1(x)|x > 0 ? x : expm1(x)", "x != 0 ? 1 : 2|x == 0 ? 2 : 1",
            "x > 0 && !(x > 1) ? x : 1|x > 0 ? x > 1 ? 1 : x : 1" })
    void anExpressionIsARealFunction(String body, String expected) {
        assertReads(expected, compile("", f("return " + body + ";")));
    }

    @Test
    void oneOfTwoConditionsIsEnough() {
        assertReads("x < 0 ? 0 : x >= 2 ? 0 : x", compile("", f("return x < 0 || x >= 2 ? 0 : x;")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "final double t = Math.tanh(x); float u = (float) t; var k = 2; return k * u;|2 * tanh(x)",
            "int two = 2; return two * C * x;|2 * 0.25 * x", "return Owner.C * (float) Owner.R * x;|0.25 * sqrt(2) * x",
            "return p.Owner.N.D * x;|3 * x", "return half(x) + g(1 + x);|x / 2 + exp(1 + x)",
            "return twice(x) + twice((double) x) > 1 ? 1 : 0;|2 * x + 2.5 * x > 1 ? 1 : 0",
            "return (float) N.h(x) * Float.SIZE;|sin(x) * 1.5 * 32" })
    void namesAreFollowed(String body, String expected) {
        String members = """
                static final float C = 1 / 4f;
                private static final double R = Math.sqrt(2);
                static float half(float y) { final float d = 2; return y / d; }
                @Approximate(fn = "exp") static float g(float x) { throw new AssertionError(); }
                static float twice(float x) { return 2 * x; }
                static double twice(double x) { return 2.5 * x; }
                static class N { static final int D = 3; static double h(float z) { return Math.sin(z) * K; } }
                static final double K = 1.5;
                """;
        Compilation compilation = compile("", members + f(body));
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).filteredOn(text -> text.startsWith("ULP133"))
                .containsExactly("ULP133: exp(x)\t1.0\t", "ULP133: " + expected + "\t1.0\t");
    }

    @Test
    void anApproximationAndACompositionAreFunctionsToo() {
        String approximation = """
                @Approximate
                static float gelu(float x) {
                    return (float) (0.5 * x * (1 + Math.tanh(0.7978845608 * (x + 0.044715 * x * x * x))));
                }
                """;
        String composition = """
                @Approximate(fn = "normcdf") static float phi(float x) { return Normal.cdf(x); }
                @Approximate static float gelu(float x) { return x * phi(x); }
                """;
        assertThat(compile("", approximation).texts(Diagnostic.Kind.NOTE)).singleElement().asString()
                .startsWith("ULP133: 0.5 * x * (1 + tanh(0.79788456");
        assertThat(compile("", composition).texts(Diagnostic.Kind.NOTE)).filteredOn(text -> text.startsWith("ULP133"))
                .containsExactly("ULP133: normcdf(x)\t1.0\t", "ULP133: x * normcdf(x)\t1.0\t");
    }

    @Test
    void importsAreFollowed() {
        assertReads("exp(x) + 3.141592653589793115997963468544185161590576171875",
                compile("import static java.lang.Math.exp; import static java.lang.Math.*;",
                        f("return (float) (exp(x) + PI);")));
    }

    @Test
    void aClassOfTheUsersThatIsCalledMathIsNotJavas() {
        assertThat(compile("", "static class Math { static native double exp(double x); } "
                + f("return (float) Math.exp(x);")).texts(Diagnostic.Kind.ERROR)).singleElement().asString()
                .contains("ULP135", "it is no static method with a body");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(Arguments.of("if (x > 0) return x; return 0;", "if (x > 0)", "neither a local variable"),
                Arguments.of("float y; y = x; return y;", "float y;", "neither a local variable"),
                Arguments.of("return (float) Math.rint(x);", "Math.rint(x)", "these are read: abs, acos"),
                Arguments.of("return x + 1 / 2;", "1 / 2", "divided without a remainder"),
                Arguments.of("return x * (1000000 * 1000000);", "1000000 * 1000000", "overflows"),
                Arguments.of("return (int) x;", "(int) x", "only casts to float and double"),
                Arguments.of("return x % 2;", "x % 2", "+ - * /"),
                Arguments.of("return x * state;", "state", "make it static final"),
                Arguments.of("return x * unknown;", "unknown", "no constant of this name"),
                Arguments.of("return unknown(x);", "unknown(x)", "no method of numbers"),
                Arguments.of("return x * Float.NaN;", "Float.NaN", "no finite number"),
                Arguments.of("return f(x);", "f(x)", "defined by itself"),
                Arguments.of("return even(x);", "even(x) + 1", "defined by itself"),
                Arguments.of("return big9(x);", "big", "more than 1000 parts"),
                Arguments.of("return Boolean.TRUE ? x : 0;", "Boolean.TRUE", "no comparison"),
                Arguments.of("return Float.sum(x, x);", "Float.sum(x, x)", "another class"),
                Arguments.of("throw new AssertionError();", "throw new", "neither a local variable"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsOneErrorAtItsPlace(String body, String at, String says) throws IOException {
        StringBuilder members = new StringBuilder("""
                static float state;
                static float even(float x) { return odd(x) + 1; }
                static float odd(float x) { return even(x) + 1; }
                static float big0(float x) { return x * x; }
                """);
        for (int i = 1; i < 10; i++) {
            members.append("static float big%d(float x) { return big%d(x) + big%d(x); }%n".formatted(i, i - 1, i - 1));
        }
        Compilation compilation = compile("", members + f(body));
        assertThat(compilation.success()).isFalse();
        assertThat(compilation.of(Diagnostic.Kind.ERROR)).singleElement().satisfies(error -> {
            String source = Files.readString(project.resolve("src/p/Owner.java"));
            assertThat(error.getMessage(Locale.ROOT)).startsWith("ULP135: f(float) has no fn").contains(says);
            assertThat(source.substring((int) error.getStartPosition())).startsWith(at);
        });
    }
}
