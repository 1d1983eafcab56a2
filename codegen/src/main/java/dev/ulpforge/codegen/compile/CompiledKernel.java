package dev.ulpforge.codegen.compile;

import java.util.List;
import java.util.Map;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.codegen.emit.TunableClass;
import dev.ulpforge.codegen.ir.Program;

/** Kernels of this JVM, compiled from the source that a user would get. Each has classes, and so a profile, of its own. */
public final class CompiledKernel {
    private static final String ADAPTER = "Adapter";

    private CompiledKernel() {}

    /** {@return the bulk form of {@code program}} Needs the JDK's compiler and {@code jdk.incubator.vector}. */
    public static BulkKernel of(Program program) {
        KernelClass kernels = new KernelClass("", "CandidateKernels",
                List.of(new KernelMethod("f", program, List.of())));
        String adapter = "public final class " + ADAPTER + " implements " + BulkKernel.class.getName() + " {\n"
                + "    @Override public void apply(float[] src, float[] dst) { CandidateKernels.f(src, dst); }\n}\n";
        return instance(Map.of(kernels.binaryName(), kernels.source(), ADAPTER, adapter), BulkKernel.class);
    }

    /** {@return the scalar form of {@code program}, applied element by element} */
    public static BulkKernel scalar(Program program) {
        KernelClass kernels = new KernelClass("", "CandidateKernels",
                List.of(new KernelMethod("f", program, List.of())));
        String adapter = "public final class " + ADAPTER + " implements " + BulkKernel.class.getName() + " {\n"
                + "    @Override public void apply(float[] src, float[] dst) {\n"
                + "        for (int i = 0; i < src.length; i++) { dst[i] = CandidateKernels.f(src[i]); }\n    }\n}\n";
        return instance(Map.of(kernels.binaryName(), kernels.source(), ADAPTER, adapter), BulkKernel.class);
    }

    /** {@return the vector form of {@code program} with its constants as parameters} */
    public static TunableKernel tunable(Program program) {
        TunableClass kernel = new TunableClass("Tunable", new KernelMethod("f", program, List.of()));
        String adapter = "public final class " + ADAPTER + " implements " + TunableKernel.class.getName() + " {\n"
                + "    @Override public void apply(float[] src, float[] dst, float[] floats, int[][] tables) {\n"
                + "        Tunable.apply(src, dst, floats, tables);\n    }\n}\n";
        return instance(Map.of(kernel.simpleName(), kernel.source(), ADAPTER, adapter), TunableKernel.class);
    }

    private static <T> T instance(Map<String, String> sources, Class<T> type) {
        try {
            Class<?> adapter = InMemoryCompiler.compile(sources).loadClass(ADAPTER);
            return type.cast(adapter.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
