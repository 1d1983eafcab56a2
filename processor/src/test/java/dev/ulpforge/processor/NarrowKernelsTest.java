package dev.ulpforge.processor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels of 16 bits, from the annotation to their methods. */
class NarrowKernelsTest {
    private static final String[] OPTIONS = { "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen",
            "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile", "-Werror" };
    private static final int PATTERNS = 1 << 16;

    @TempDir
    private Path project;

    private Compilation compiled(Format format, String... options) throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        String source = """
                package p;
                import dev.ulpforge.Approximate;
                public class Owner {
                    @Approximate(fn = "exp", domain = "[-60, 60]", format = Approximate.Format.%s) public static short f(short x) { return (short) (x + 1); }
                }
                """
                .formatted(format.toString().toUpperCase(Locale.ROOT));
        return Compilation.byService(project, List.of(Compilation.source(project, "p/Owner.java", source)), options);
    }

    private static short[] results(LockFile lock) {
        Format format = lock.spec().format();
        float[] x = new float[PATTERNS];
        for (int i = 0; i < PATTERNS; i++) {
            x[i] = (float) format.value(i);
        }
        Interpreter.of(lock.program()).apply(x, x);
        short[] results = new short[PATTERNS];
        for (int i = 0; i < PATTERNS; i++) {
            results[i] = (short) format.bits(x[i]);
        }
        return results;
    }

    private static short[] patterns() {
        short[] all = new short[PATTERNS];
        for (int i = 0; i < PATTERNS; i++) {
            all[i] = (short) i;
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = { "bfloat16", "binary16" })
    void everyFormReturnsTheRoundedResults(String name) throws Exception {
        Format format = Format.named(name).orElseThrow();
        LockFile lock = Fixtures.lock(new KernelSpec(Signature.of(format), Expression.parse("exp"),
                Domain.parse("[-60, 60]"), KernelSpec.CORRECTLY_ROUNDED));
        assertThat(LockFile.parse(lock.text())).isEqualTo(lock);
        assertThat(lock.fault()).isEmpty();
        new LockStore(project.resolve("ulpforge")).write(lock);
        Compilation compilation = compiled(format, OPTIONS);
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            check(loader.loadClass("p.OwnerKernels"), loader.loadClass("p.Owner"), results(lock));
        }
    }

    @Test
    void withoutALockEveryFormCallsTheMethod() throws Exception {
        Compilation compilation = compiled(Format.BINARY16, "--add-modules", "jdk.incubator.vector",
                "-Aulpforge.search=delegate", "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        short[] want = patterns();
        for (int i = 0; i < PATTERNS; i++) {
            want[i]++;
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            check(loader.loadClass("p.OwnerKernels"), loader.loadClass("p.Owner"), want);
        }
    }

    @Test
    void formsOfTwoArgumentsCallTheMethodWithoutALock() throws Exception {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        String source = """
                package p;
                import dev.ulpforge.Approximate;
                public class Owner {
                    @Approximate(fn = "pow", format = Approximate.Format.BFLOAT16) public static short f(short x, short y) { return (short) (x - 3 * y); }
                }
                """;
        Compilation compilation = Compilation.byService(project,
                List.of(Compilation.source(project, "p/Owner.java", source)), "--add-modules", "jdk.incubator.vector",
                "-Aulpforge.search=delegate", "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile");
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            checkPairs(loader.loadClass("p.OwnerKernels"), loader.loadClass("p.Owner"));
        }
    }

    private static void checkPairs(Class<?> kernels, Class<?> owner) throws ReflectiveOperationException {
        short[] x = { 1, 2, -3, 77, 30_000 };
        short[] y = { 5, -7, 11, 100, -20_000 };
        short[] want = new short[x.length];
        short[] wantOfValue = new short[x.length];
        for (int i = 0; i < x.length; i++) {
            want[i] = (short) (x[i] - 3 * y[i]);
            wantOfValue[i] = (short) (x[i] - 3 * 9);
            assertThat(kernels.getMethod("f", short.class, short.class).invoke(null, x[i], y[i])).isEqualTo(want[i]);
            assertThat(owner.getMethod("f", short.class, short.class).invoke(null, x[i], y[i])).isEqualTo(want[i]);
        }
        short[] results = new short[x.length];
        kernels.getMethod("f", short[].class, short[].class, short[].class).invoke(null, x, y, results);
        assertThat(results).isEqualTo(want);
        kernels.getMethod("f", short[].class, short.class, short[].class).invoke(null, x, (short) 9, results);
        assertThat(results).isEqualTo(wantOfValue);
        kernels.getMethod("f", short[].class, int.class, short[].class, int.class, short[].class, int.class, int.class)
                .invoke(null, x, 1, y, 1, results, 0, 4);
        assertThat(Arrays.copyOf(results, 4)).isEqualTo(Arrays.copyOfRange(want, 1, 5));
        MemorySegment bytes = MemorySegment.ofArray(new byte[2 * x.length]);
        kernels.getMethod("f", MemorySegment.class, MemorySegment.class, MemorySegment.class).invoke(null,
                MemorySegment.ofArray(x), MemorySegment.ofArray(y), bytes);
        assertThat(bytes.toArray(ValueLayout.JAVA_SHORT_UNALIGNED)).isEqualTo(want);
    }

    private static void check(Class<?> kernels, Class<?> owner, short[] want) throws ReflectiveOperationException {
        short[] x = patterns();
        Method one = kernels.getMethod("f", short.class);
        Method woven = owner.getMethod("f", short.class);
        for (int i = 0; i < PATTERNS; i += 97) {
            assertThat(one.invoke(null, x[i])).isEqualTo(want[i]);
            assertThat(woven.invoke(null, x[i])).as("the annotated method").isEqualTo(want[i]);
        }
        short[] whole = x.clone();
        kernels.getMethod("f", short[].class, short[].class).invoke(null, whole, whole);
        assertThat(whole).isEqualTo(want);
        short[] range = new short[PATTERNS];
        kernels.getMethod("f", short[].class, int.class, short[].class, int.class, int.class).invoke(null, x, 5, range,
                11, 4099);
        assertThat(Arrays.copyOfRange(range, 11, 11 + 4099)).isEqualTo(Arrays.copyOfRange(want, 5, 5 + 4099));
        assertThat(range[10]).isZero();
        assertThat(range[11 + 4099]).isZero();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(2L * PATTERNS + 1).asSlice(1);
            MemorySegment.copy(x, 0, memory, ValueLayout.JAVA_SHORT_UNALIGNED, 0, PATTERNS);
            kernels.getMethod("f", MemorySegment.class, MemorySegment.class).invoke(null, memory, memory);
            assertThat(memory.toArray(ValueLayout.JAVA_SHORT_UNALIGNED)).isEqualTo(want);
        }
    }
}
