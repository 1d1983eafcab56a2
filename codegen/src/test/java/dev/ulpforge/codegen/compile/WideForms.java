package dev.ulpforge.codegen.compile;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.ir.Program;

/** All forms of a kernel on doubles. */
public interface WideForms {
    double at(double x);

    void vectors(double[] src, double[] dst, boolean ofAnotherSpecies);

    void arrays(double[] src, double[] dst);

    void range(double[] src, int srcOffset, double[] dst, int dstOffset, int length);

    void segments(MemorySegment src, MemorySegment dst);

    /** The vector loops, compiled or not. */
    void loop(double[] src, double[] dst, int length);

    void segmentLoop(MemorySegment src, MemorySegment dst, long length);

    /** {@return the forms of a program} One that gathers has no vector loops of its own. */
    static WideForms of(Program program) {
        KernelMethod method = new KernelMethod("f", program, List.of());
        KernelClass kernels = new KernelClass("", "K", List.of(method));
        String forms = FORMS
                .replace("LOOP", method.vectorLoopCall("K", "src, 0, dst, 0, length", "src, 0, dst, 0, length"))
                .replace("SEGMENTS", method.vectorLoopCall("K", "src, dst, length", "src, dst"));
        try {
            return (WideForms) InMemoryCompiler.compile(Map.of("K", kernels.source(), "WideFormsOfK", forms))
                    .loadClass("WideFormsOfK").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Source of an implementation. */
    String FORMS = """
            import java.lang.foreign.MemorySegment;
            import jdk.incubator.vector.DoubleVector;

            public final class WideFormsOfK implements dev.ulpforge.codegen.compile.WideForms {
                public double at(double x) {
                    return K.f(x);
                }
                public void vectors(double[] src, double[] dst, boolean ofAnotherSpecies) {
                    var species = ofAnotherSpecies ? DoubleVector.SPECIES_64 : DoubleVector.SPECIES_PREFERRED;
                    for (int i = 0; i + species.length() <= src.length; i += species.length()) {
                        K.Vectors.f(DoubleVector.fromArray(species, src, i)).intoArray(dst, i);
                    }
                }
                public void arrays(double[] src, double[] dst) {
                    K.f(src, dst);
                }
                public void range(double[] src, int srcOffset, double[] dst, int dstOffset, int length) {
                    K.f(src, srcOffset, dst, dstOffset, length);
                }
                public void segments(MemorySegment src, MemorySegment dst) {
                    K.f(src, dst);
                }
                public void loop(double[] src, double[] dst, int length) {
                    LOOP
                }
                public void segmentLoop(MemorySegment src, MemorySegment dst, long length) {
                    SEGMENTS
                }
            }
            """;
}
