package dev.ulpforge.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.codegen.weave.ClassWeaver;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code -Xplugin:Ulpforge} makes of classes. */
class WeavingTest {
    private static final String[] WOVEN = { "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen",
            "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile", "-Werror" };
    private static final LockFile LOCK = Fixtures.lock(Fixtures.spec("exp", "", 1));
    private static final float X = 0.375f;
    private static final float KERNEL = kernel();

    private static float kernel() {
        float[] result = { X };
        Interpreter.of(LOCK.program()).apply(result, result);
        return result[0];
    }

    @TempDir
    private Path project;

    @BeforeEach
    void locks() throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        new LockStore(project.resolve("ulpforge")).write(LOCK);
    }

    private Compilation compile(String source, String... options) throws IOException {
        return Compilation.byService(project, List.of(Compilation.source(project, "p/Owner.java", source)), options);
    }

    private float call(Compilation compilation, String type) throws IOException, ReflectiveOperationException {
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            Method method = loader.loadClass(type).getDeclaredMethod("f", float.class);
            method.setAccessible(true);
            return (float) method.invoke(null, X);
        }
    }

    @Test
    void methodsCallTheirKernelsWhateverTheyAreIn() throws Exception {
        Compilation compilation = compile(
                """
                        package p;
                        import dev.ulpforge.Approximate;
                        public class Owner {
                            @Approximate(fn = "exp") private static synchronized float f(float x) { return g(x) + h(1); }
                            static float g(float x) { return x; }
                            @Approximate(fn = "exp") static float h(float x) { try { return 1 / (int) x; } finally { } }
                            interface Face { @Approximate(fn = "exp") static float f(float x) { return x; } }
                            record Pair(float a) { @Approximate(fn = "exp") static float f(float x) { return x; } }
                            enum Each { ONE { }; @Approximate(fn = "exp") static float f(float x) { return x; } }
                            @interface Note { class In { @Approximate(fn = "exp") private static float f(float x) { return x; } } }
                            private static class Deep$ { static class Er { @Approximate static float f(float y) { return (float) Math.exp(y); } } }
                        }
                        """,
                WOVEN);
        for (String type : List.of("Owner", "Owner$Face", "Owner$Pair", "Owner$Each", "Owner$Note$In",
                "Owner$Deep$$Er")) {
            assertThat(call(compilation, "p." + type)).as(type).isEqualTo(KERNEL);
        }
    }

    @Test
    void aMethodOfTwoArgumentsCallsItsKernel() throws Exception {
        assertCallsItsKernel("hypot", "1.0", float.class, X, -2f);
    }

    @Test
    void aMethodOfTwoDoublesCallsItsKernel() throws Exception {
        assertCallsItsKernel("pow", "binary64: 1.0", double.class, 1.7, -2.5);
    }

    private void assertCallsItsKernel(String fn, String demands, Class<?> type, Number x, Number y) throws Exception {
        LockStore shipped = new LockStore(Path.of("..", "kernels", "ulpforge"));
        LockFile lock = LockStore.read(shipped.path(KernelSpec.of(fn + "(x, y)", "", demands)));
        new LockStore(project.resolve("ulpforge")).write(lock);
        Compilation compilation = compile(("package p; class Owner { @dev.ulpforge.Approximate(fn = \"FN\", "
                + "maxUlp = 1) static TYPE f(TYPE x, TYPE y) { return 7; } }").replace("FN", fn)
                .replace("TYPE", type.getName()), WOVEN);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        Object kernel = type == float.class
                ? (Object) Interpreter.of(lock.program()).at(x.floatValue(), y.floatValue())
                : (Object) Interpreter.of(lock.program()).at(x.doubleValue(), y.doubleValue());
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            Method method = loader.loadClass("p.Owner").getDeclaredMethod("f", type, type);
            method.setAccessible(true);
            assertThat(method.invoke(null, x, y)).isEqualTo(kernel);
        }
    }

    @Test
    void theBodyStaysAsASyntheticMethod() throws Exception {
        Compilation compilation = compile(
                "package p; class Owner { @dev.ulpforge.Approximate(fn = \"exp\") static float f(float x) { return 7; } }",
                WOVEN);
        assertThat(call(compilation, "p.Owner")).isEqualTo(KERNEL);
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            assertThat(loader.loadClass("p.Owner").getDeclaredMethods()).hasSize(2);
            Method body = loader.loadClass("p.Owner").getDeclaredMethod("f$ulpforge", float.class);
            body.setAccessible(true);
            assertThat(body.isSynthetic()).isTrue();
            assertThat(body.invoke(null, X)).isEqualTo(7f);
        }
        byte[] file = Files.readAllBytes(compilation.output().resolve("p/Owner.class"));
        assertThat(new ClassWeaver(file).methods()).isEmpty();
        assertThat(new ClassWeaver(file).woven()).isEqualTo(file);
    }

    @Test
    void overloadsWithOtherParametersStayAsTheyAre() throws Exception {
        Compilation compilation = compile("""
                package p;
                class Owner {
                    @dev.ulpforge.Approximate(fn = "exp") static float f(float x) { return 7; }
                    static float f(double x) { return 8; }
                    static float f(float x, float y) { return 9; }
                    static float f(Float x) { return f(x.floatValue(), 0); }
                }
                """, WOVEN);
        assertThat(call(compilation, "p.Owner")).isEqualTo(KERNEL);
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            Class<?> owner = loader.loadClass("p.Owner");
            assertThat(owner.getDeclaredMethods()).hasSize(5);
            Method widened = owner.getDeclaredMethod("f", double.class);
            widened.setAccessible(true);
            assertThat(widened.invoke(null, 1.0)).isEqualTo(8f);
            Method boxed = owner.getDeclaredMethod("f", Float.class);
            boxed.setAccessible(true);
            assertThat(boxed.invoke(null, X)).isEqualTo(9f);
        }
    }

    @Test
    void anOptionLeavesThemAlone() throws Exception {
        String[] options = Arrays.copyOf(WOVEN, WOVEN.length + 1);
        options[WOVEN.length] = "-Aulpforge.weave=off";
        String source = "package p; class Owner { @dev.ulpforge.Approximate(fn = \"exp\") static float f(float x) { return 7; } }";
        assertThat(call(compile(source, options), "p.Owner")).isEqualTo(7f);
    }

    /** Without {@code -d} it lies beside the source. */
    @Test
    void aClassFileIsFoundWhereverItIsAndWrittenOnce() throws Exception {
        Path source = Compilation.source(project, "p/Owner.java",
                "package p; class Owner { @dev.ulpforge.Approximate(fn = \"exp\") static float f(float x) { return 7; } }");
        StringWriter told = new StringWriter();
        List<String> options = new ArrayList<>(List.of(WOVEN));
        options.addAll(List.of("-cp", System.getProperty("java.class.path"), "-processorpath",
                System.getProperty("java.class.path"), "-s", project.toString(), source.toString()));
        int status = ToolProvider.findFirst("javac").orElseThrow().run(new PrintWriter(told), new PrintWriter(told),
                options.toArray(String[]::new));
        assertThat(status).as(told.toString()).isZero();
        byte[] file = Files.readAllBytes(source.resolveSibling("Owner.class"));
        assertThat(new ClassWeaver(file).methods()).isEmpty();
    }

    @Test
    void withoutTheProcessorThereIsOneError() throws IOException {
        Compilation compilation = compile("package p; class Owner { class In { "
                + "@dev.ulpforge.Approximate(fn = \"exp\") static float f(float x) { return 7; } } }"
                + " class Second { @dev.ulpforge.Approximate static float f(float x) { return x; } }", "-proc:none",
                "-Xplugin:Ulpforge");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).singleElement().asString().startsWith("ULP137: ")
                .contains("ulpforge:weave");
    }

}
