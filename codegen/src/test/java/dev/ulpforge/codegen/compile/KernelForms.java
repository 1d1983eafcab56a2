package dev.ulpforge.codegen.compile;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.codegen.emit.TunableClass;
import dev.ulpforge.model.ir.Program;

/** All forms of one kernel. */
public interface KernelForms {
    float at(float x);

    /** By the vector loop, compiled or not. */
    void loop(float[] src, int srcOffset, float[] dst, int dstOffset, int length);

    void stretch(float[] src, int srcOffset, float[] dst, int dstOffset, int length);

    void segments(MemorySegment src, MemorySegment dst);

    /** By the vector loop, compiled or not. */
    void segmentLoop(MemorySegment src, MemorySegment dst);

    /** By vectors of the preferred species; the length must be a multiple of theirs. */
    void vectors(float[] src, float[] dst);

    /** By vectors of 64 bits, which no kernel is made for; an even length. */
    void shortVectors(float[] src, float[] dst);

    void tunable(float[] src, float[] dst, float[] floats, int[][] tables);

    /** {@return the forms of several programs, compiled together} */
    static List<KernelForms> of(List<Program> programs) {
        Map<String, String> sources = new HashMap<>();
        for (int k = 0; k < programs.size(); k++) {
            KernelMethod method = new KernelMethod("f", programs.get(k), List.of());
            sources.put("Kernels" + k, new KernelClass("", "Kernels" + k, List.of(method)).source());
            sources.put("Tunable" + k, new TunableClass("Tunable" + k, method).source());
            sources.put("Forms" + k, FORMS
                    .replace("#loop", method.vectorLoopCall("Kernels" + k, RANGE, RANGE))
                    .replace("#segments", method.vectorLoopCall("Kernels" + k, "src, dst, length", "src, dst"))
                    .replace("#", Integer.toString(k)));
        }
        ClassLoader loader = InMemoryCompiler.compile(sources);
        return IntStream.range(0, programs.size()).mapToObj(k -> instance(loader, "Forms" + k)).toList();
    }

    private static KernelForms instance(ClassLoader loader, String name) {
        try {
            return (KernelForms) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The arguments of a bulk method for ranges. */
    String RANGE = "src, srcOffset, dst, dstOffset, length";

    /** Source of an implementation, {@code #} standing for a number. */
    String FORMS = """
            import java.lang.foreign.MemorySegment;
            import jdk.incubator.vector.FloatVector;

            public final class Forms# implements dev.ulpforge.codegen.compile.KernelForms {
                public float at(float x) {
                    return Kernels#.f(x);
                }
                public void stretch(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
                    Kernels#.f(src, srcOffset, dst, dstOffset, length);
                }
                public void loop(float[] src, int srcOffset, float[] dst, int dstOffset, int length) {
                    #loop
                }
                public void segmentLoop(MemorySegment src, MemorySegment dst) {
                    long length = src.byteSize() / Float.BYTES;
                    #segments
                }
                public void segments(MemorySegment src, MemorySegment dst) {
                    Kernels#.f(src, dst);
                }
                public void vectors(float[] src, float[] dst) {
                    var species = FloatVector.SPECIES_PREFERRED;
                    for (int i = 0; i < src.length; i += species.length()) {
                        Kernels#.Vectors.f(FloatVector.fromArray(species, src, i)).intoArray(dst, i);
                    }
                }
                public void shortVectors(float[] src, float[] dst) {
                    var species = FloatVector.SPECIES_64;
                    for (int i = 0; i < src.length; i += species.length()) {
                        Kernels#.Vectors.f(FloatVector.fromArray(species, src, i)).intoArray(dst, i);
                    }
                }
                public void tunable(float[] src, float[] dst, float[] floats, int[][] tables) {
                    Tunable#.apply(src, dst, floats, tables);
                }
            }
            """;
}
