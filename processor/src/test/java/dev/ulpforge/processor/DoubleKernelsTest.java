package dev.ulpforge.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.tools.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.MadeUpLocks;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Kernels of doubles, from the annotation to their methods. */
class DoubleKernelsTest {
    private static final String[] OPTIONS = { "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=frozen",
            "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile", "-Werror" };
    private static final Program PROGRAM = ProgramText
            .parse("v0 = dinput\nv1 = double 0x1.0p0\nv2 = dfma v0 v0 v1\nreturn v2\n");
    private static final String METHOD = "@Approximate(domain = \"[-8, 8]\") public static double f(double x) "
            + "{ return x * x + 1; }";

    @TempDir
    private Path project;

    private Compilation compiled(String method, String... options) throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        String source = "package p;\nimport dev.ulpforge.Approximate;\npublic class Owner {\n    " + method + "\n}\n";
        return Compilation.byService(project, List.of(Compilation.source(project, "p/Owner.java", source)), options);
    }

    private static void check(Compilation compilation) throws Exception {
        assertThat(compilation.texts(Diagnostic.Kind.ERROR)).isEmpty();
        double[] x = DoubleStream.iterate(-8, at -> at + 0.37).limit(40).toArray();
        double[] want = new double[x.length];
        Interpreter.of(PROGRAM).apply(x, want);
        try (URLClassLoader loader = new URLClassLoader(new URL[]{ compilation.output().toUri().toURL() })) {
            Class<?> kernels = loader.loadClass("p.OwnerKernels");
            double[] results = new double[x.length];
            kernels.getMethod("f", double[].class, double[].class).invoke(null, x, results);
            assertThat(results).isEqualTo(want);
            assertThat(kernels.getMethod("f", double.class).invoke(null, x[3])).isEqualTo(want[3]);
            assertThat(loader.loadClass("p.Owner").getMethod("f", double.class).invoke(null, x[5])).as("woven")
                    .isEqualTo(want[5]);
        }
    }

    /** The method's body is the target. */
    @Test
    void aLockOfDoublesBecomesTheirKernel() throws Exception {
        KernelSpec spec = KernelSpec.of("x * x + 1", "[-8, 8]", "binary64: 1.0");
        new LockStore(project.resolve("ulpforge")).write(MadeUpLocks.lock(spec, PROGRAM));
        check(compiled(METHOD, OPTIONS));
    }

    @Test
    void withoutALockEveryFormCallsTheMethod() throws Exception {
        String method = METHOD.replace("x * x + 1", "Math.fma(x, x, 1)").replace("@Approximate(",
                "@Approximate(fn = \"x * x + 1\", ");
        check(compiled(method, "--add-modules", "jdk.incubator.vector", "-Aulpforge.search=delegate",
                "-Xplugin:Ulpforge", "-Xlint:all,-incubating,-path,-classfile"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "@Approximate(fn = \"exp\", correctlyRounded = true) static double f(double x) { return x; } | ULP142 | above 0.5 ULP",
            "@Approximate(fn = \"exp\", odd = true) static double f(double x) { return x; } | ULP142 | no other demand",
            "@Approximate(fn = \"exp\") static float f(double x) { return 1; } | ULP102 | (binary64) -> binary32",
            "@Approximate(fn = \"exp\") static double f(double x) { return x; } | ULP | --type binary64 --max-ulp 1.0" })
    void whatNoKernelIsMadeOfIsTold(String method, String id, String words) throws IOException {
        assertThat(compiled(method, OPTIONS).texts(Diagnostic.Kind.ERROR)).hasSize(1).first().asString().contains(id,
                words);
    }
}
