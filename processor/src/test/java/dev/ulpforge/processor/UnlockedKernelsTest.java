package dev.ulpforge.processor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.lock.LockStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels without a lock, where no search runs. */
class UnlockedKernelsTest {
    private static final String DELEGATE = "-Aulpforge.search=delegate";
    private static final String SOURCE = """
            package p;
            import dev.ulpforge.Approximate;
            class Owner {
                @Approximate(fn = "exp") static float f(float x) { return 3 * x; }
                private static class In { @Approximate private static float g(float x) { return (float) Math.sinh(x); } }
                @Approximate(fn = "log") static float later(float x) { return x; }
                @Approximate(fn = "hypot") static float h(float x, float y) { return x - 2 * y; }
                @Approximate(fn = "pow") static double w(double x, double y) { return x - 3 * y; }
            }
            """;

    @TempDir
    private Path project;

    private Compilation compile(String... more) throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        List<Path> files = List.of(Compilation.source(project, "p/Owner.java", SOURCE));
        String[] options = new String[more.length + 4];
        System.arraycopy(new String[]{ "--add-modules", "jdk.incubator.vector", DELEGATE,
                "-Xlint:all,-incubating,-path,-classfile" }, 0, options, 0, 4);
        System.arraycopy(more, 0, options, 4, more.length);
        return Compilation.byService(project, files, options);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-Aulpforge.weave=on", "-Xplugin:Ulpforge" })
    void callTheirMethodsInAllForms(String option) throws Exception {
        Compilation compilation = compile(option);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        float[] x = { -1, 0, 1.5f, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() });
                Arena arena = Arena.ofConfined()) {
            Class<?> kernels = loader.loadClass("p.OwnerKernels");
            assertThat(call(kernels, float.class, 1.5f)).isEqualTo(4.5f);
            assertThat(call(loader.loadClass("p.Owner"), float.class, 2f)).isEqualTo(6f);
            float[] y = x.clone();
            var bulk = kernels.getDeclaredMethod("f", float[].class, float[].class);
            bulk.setAccessible(true);
            bulk.invoke(null, y, y);
            assertThat(y).containsExactly(times3(x));
            MemorySegment segment = arena.allocateFrom(ValueLayout.JAVA_FLOAT, x);
            var segments = kernels.getDeclaredMethod("f", MemorySegment.class, MemorySegment.class);
            segments.setAccessible(true);
            segments.invoke(null, segment, segment);
            assertThat(segment.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(times3(x));
            FloatVector vector = FloatVector.fromArray(FloatVector.SPECIES_512, x, 0);
            assertThat(call(loader.loadClass("p.OwnerKernels$Vectors"), FloatVector.class, vector))
                    .isEqualTo(vector.mul(3));
            differ(kernels, arena);
            var hidden = loader.loadClass("p.Owner_InKernels").getDeclaredMethod("g", float.class);
            hidden.setAccessible(true);
            assertThat(hidden.invoke(null, 1f)).isEqualTo((float) Math.sinh(1));
        }
    }

    /** The forms of {@code x - 2 y}. */
    private static void differ(Class<?> kernels, Arena arena) throws ReflectiveOperationException {
        float[] x = { 5, 6, 7 };
        float[] y = { 1, 2, 3 };
        float[] dst = new float[3];
        invoke(kernels, new Class<?>[]{ float[].class, float[].class, float[].class }, x, y, dst);
        assertThat(dst).containsExactly(3, 2, 1);
        invoke(kernels, new Class<?>[]{ float[].class, float.class, float[].class }, x, 1f, dst);
        assertThat(dst).containsExactly(3, 4, 5);
        MemorySegment segment = arena.allocateFrom(ValueLayout.JAVA_FLOAT, x);
        MemorySegment other = arena.allocateFrom(ValueLayout.JAVA_FLOAT, y);
        invoke(kernels, new Class<?>[]{ MemorySegment.class, MemorySegment.class, MemorySegment.class }, segment, other,
                segment);
        assertThat(segment.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(3, 2, 1);
        double[] wide = { 9, 8 };
        var doubles = kernels.getDeclaredMethod("w", double[].class, double.class, double[].class);
        doubles.setAccessible(true);
        doubles.invoke(null, wide, 2.0, wide);
        assertThat(wide).containsExactly(3, 2);
        FloatVector vector = FloatVector.broadcast(FloatVector.SPECIES_128, 4);
        assertThat(invoke(kernels.getClassLoader().loadClass("p.OwnerKernels$Vectors"),
                new Class<?>[]{ FloatVector.class, FloatVector.class }, vector, vector)).isEqualTo(vector.neg());
    }

    private static Object invoke(Class<?> type, Class<?>[] parameters, Object... arguments)
            throws ReflectiveOperationException {
        var method = type.getDeclaredMethod("h", parameters);
        method.setAccessible(true);
        return method.invoke(null, arguments);
    }

    private static Object call(Class<?> type, Class<?> parameter, Object argument) throws ReflectiveOperationException {
        var method = type.getDeclaredMethod("f", parameter);
        method.setAccessible(true);
        return method.invoke(null, argument);
    }

    private static float[] times3(float[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 3 * x[i];
        }
        return y;
    }

    @Test
    void areWarningsThatNameTheCommand() throws IOException {
        new LockStore(project.resolve("ulpforge")).write(Fixtures.lock(Fixtures.spec("exp", "", 1)));
        Compilation compilation = compile();
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.texts(Diagnostic.Kind.MANDATORY_WARNING)).satisfiesExactlyInAnyOrder(
                one -> assertThat(one).startsWith("ULP118: there is no lock for log(x) within 1.0 ULP")
                        .contains("calls later itself", "java -jar ulpforge.jar forge 'log(x)' --max-ulp 1.0",
                                "commit " + project.resolve("ulpforge/log-")),
                other -> assertThat(other).startsWith("ULP118: ").contains("sinh(x)"),
                pair -> assertThat(pair).contains("java -jar ulpforge.jar forge 'hypot(x, y)' --max-ulp 1.0"),
                wide -> assertThat(wide).contains("forge 'pow(x, y)' --type binary64 --max-ulp 1.0"));
        assertThat(compilation.generated("p/OwnerKernels.java")).contains("float f(float x)", "laterBody.at(x)",
                "hBody.at(x, y)");
        assertThat(compilation.texts(Diagnostic.Kind.NOTE)).noneMatch(note -> note.startsWith("ULP13"));
    }
}
