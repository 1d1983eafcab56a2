package dev.ulpforge.codegen.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.codegen.emit.TunableClass;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.task.Recipe;

/**
 * Kernels of this JVM, compiled from the source that a user would get. Each has classes, and so a profile, of its own.
 */
public final class CompiledKernel {
    private static final String ADAPTER = "Adapter";
    private static final String ELEMENT_BY_ELEMENT = "for (int i = 0; i < src.length; i++) { dst[i] = CandidateKernels.f(src[i]); }";
    private static final String PAIR_BY_PAIR = "for (int i = 0; i < dst.length; i++) { dst[i] = CandidateKernels.f(x[i], y[i]); }";

    private CompiledKernel() {}

    /**
     * {@return the vector loop of {@code program}, from the first call on} Needs the JDK's compiler and {@code
     * jdk.incubator.vector}.
     */
    public static BulkKernel of(Program program) {
        return of(List.of(program)).getFirst();
    }

    /**
     * {@return the bulk form of each of the programs} They are compiled together, several times faster than one by one.
     */
    public static List<BulkKernel> of(List<Program> programs) {
        Map<String, String> sources = new HashMap<>();
        for (int k = 0; k < programs.size(); k++) {
            KernelMethod method = new KernelMethod("f", programs.get(k), List.of());
            KernelClass kernels = new KernelClass("", "CandidateKernels" + k, List.of(method));
            sources.put(kernels.binaryName(), kernels.source());
            sources.put(ADAPTER + k, adapter(ADAPTER + k,
                    method.vectorLoopCall(kernels.simpleName(), "src, 0, dst, 0, src.length", "src, dst")));
        }
        ClassLoader loader = InMemoryCompiler.compile(sources);
        return IntStream.range(0, programs.size()).mapToObj(k -> kernel(loader, ADAPTER + k, programs.get(k)))
                .toList();
    }

    /** {@return a class that calls a loop, and knows the recipe of its kernel} */
    private static String adapter(String name, String call) {
        String recipe = Recipe.class.getName() + "<" + BulkKernel.class.getName() + ">";
        return "public final class " + name + " implements " + BulkKernel.class.getName() + " {\n"
                + "    private final " + recipe + " recipe;\n    public " + name + "(" + recipe
                + " recipe) { this.recipe = recipe; }\n    @Override public java.util.Optional<" + recipe
                + "> recipe() { return java.util.Optional.of(recipe); }\n"
                + "    @Override public void apply(float[] src, float[] dst) {\n" + call + "\n    }\n}\n";
    }

    private static BulkKernel kernel(ClassLoader loader, String name, Program program) {
        try {
            return (BulkKernel) loader.loadClass(name).getConstructor(Recipe.class)
                    .newInstance(new ProgramRecipe(program));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the vector loop of a program of two floats, from the first call on} */
    public static PairKernel pair(Program program) {
        return pair(program, pairLoop(program));
    }

    /** {@return the scalar form of a program of two floats, applied pair by pair} */
    public static PairKernel scalarPair(Program program) {
        return pair(program, PAIR_BY_PAIR);
    }

    /** {@return the vector loop of a program of two doubles, from the first call on} */
    public static WidePairKernel widePair(Program program) {
        return widePair(program, pairLoop(program));
    }

    /** {@return the scalar form of a program of two doubles, applied pair by pair} */
    public static WidePairKernel wideScalarPair(Program program) {
        return widePair(program, PAIR_BY_PAIR);
    }

    private static String pairLoop(Program program) {
        return new KernelMethod("f", program, List.of()).vectorLoopCall("CandidateKernels",
                "x, 0, y, 0, dst, 0, dst.length", "x, y, dst");
    }

    private static WidePairKernel widePair(Program program, String body) {
        return calling(new KernelMethod("f", program, List.of()), WidePairKernel.class,
                "double[] x, double[] y, double[] dst", body);
    }

    private static PairKernel pair(Program program, String body) {
        return calling(new KernelMethod("f", program, List.of()), PairKernel.class, "float[] x, float[] y, float[] dst",
                body);
    }

    /** {@return the scalar form of {@code program}, applied element by element} */
    public static BulkKernel scalar(Program program) {
        return calling(new KernelMethod("f", program, List.of()), BulkKernel.class, "float[] src, float[] dst",
                ELEMENT_BY_ELEMENT);
    }

    /** {@return the vector loop of a program on doubles, from the first call on} */
    public static WideKernel wide(Program program) {
        KernelMethod method = new KernelMethod("f", program, List.of());
        return wide(program, method.vectorLoopCall("CandidateKernels", "src, 0, dst, 0, src.length", "src, dst"));
    }

    /** {@return the scalar form of a program on doubles, applied element by element} */
    public static WideKernel wideScalar(Program program) {
        return wide(program, ELEMENT_BY_ELEMENT);
    }

    private static WideKernel wide(Program program, String body) {
        return calling(new KernelMethod("f", program, List.of()), WideKernel.class, "double[] src, double[] dst", body);
    }

    /**
     * {@return the bulk form of a kernel of 16 bits, whose program computes on floats}
     *
     * @param format that of argument and result
     */
    public static NarrowKernel narrow(Program program, Format format) {
        return narrow(program, format, "CandidateKernels.f(src, dst);");
    }

    /** {@return the scalar form of a kernel of 16 bits, applied element by element} */
    public static NarrowKernel narrowScalar(Program program, Format format) {
        return narrow(program, format, ELEMENT_BY_ELEMENT);
    }

    private static NarrowKernel narrow(Program program, Format format, String body) {
        return calling(new KernelMethod("f", program, format, List.of()), NarrowKernel.class,
                "short[] src, short[] dst", body);
    }

    /**
     * {@return the bulk form of a kernel of two arguments of 16 bits, whose program computes on floats}
     *
     * @param format that of arguments and result
     */
    public static NarrowPairKernel narrowPair(Program program, Format format) {
        return narrowPair(program, format, "CandidateKernels.f(x, y, dst);");
    }

    /** {@return the scalar form of a kernel of two arguments of 16 bits, applied pair by pair} */
    public static NarrowPairKernel narrowScalarPair(Program program, Format format) {
        return narrowPair(program, format, PAIR_BY_PAIR);
    }

    private static NarrowPairKernel narrowPair(Program program, Format format, String body) {
        return calling(new KernelMethod("f", program, format, List.of()), NarrowPairKernel.class,
                "short[] x, short[] y, short[] dst", body);
    }

    /** {@return an instance of a kernel's interface whose one method, with these parameters, has this body} */
    private static <T> T calling(KernelMethod method, Class<T> type, String parameters, String body) {
        KernelClass kernels = new KernelClass("", "CandidateKernels", List.of(method));
        String adapter = "public final class " + ADAPTER + " implements " + type.getName() + " {\n"
                + "    @Override public void apply(" + parameters + ") { " + body + " }\n}\n";
        return instance(InMemoryCompiler.compile(Map.of(kernels.binaryName(), kernels.source(), ADAPTER, adapter)),
                ADAPTER, type);
    }

    /** {@return the vector form of {@code program} with its constants as parameters} */
    public static TunableKernel tunable(Program program) {
        return tunable(List.of(program)).getFirst();
    }

    /**
     * {@return the vector form of each of the programs with its constants as parameters} They are compiled together.
     */
    public static List<TunableKernel> tunable(List<Program> programs) {
        Map<String, String> sources = new HashMap<>();
        for (int k = 0; k < programs.size(); k++) {
            TunableClass kernel = new TunableClass("Tunable" + k, new KernelMethod("f", programs.get(k), List.of()));
            sources.put(kernel.simpleName(), kernel.source());
            sources.put(ADAPTER + k, "public final class " + ADAPTER + k + " implements "
                    + TunableKernel.class.getName() + " {\n"
                    + "    @Override public void apply(float[] src, float[] dst, float[] floats, int[][] tables) {\n"
                    + "        " + kernel.simpleName() + ".apply(src, dst, floats, tables);\n    }\n}\n");
        }
        ClassLoader loader = InMemoryCompiler.compile(sources);
        return IntStream.range(0, programs.size()).mapToObj(k -> instance(loader, ADAPTER + k, TunableKernel.class))
                .toList();
    }

    private static <T> T instance(ClassLoader loader, String name, Class<T> type) {
        try {
            return type.cast(loader.loadClass(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
