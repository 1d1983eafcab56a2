package dev.ulpforge.codegen.compile;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

import dev.ulpforge.codegen.emit.KernelClass;
import dev.ulpforge.codegen.emit.KernelMethod;
import dev.ulpforge.model.ir.Program;

/** All forms of a kernel of two arguments but those for two whole arrays. */
public interface PairForms {
    float at(float x, float y);

    void vectors(float[] x, float[] y, float[] dst, boolean ofAnotherSpecies);

    void loop(float[] x, float[] y, float[] dst, int length);

    void segmentLoop(MemorySegment x, MemorySegment y, MemorySegment dst, long length);

    void range(float[] x, int xOffset, float[] y, int yOffset, float[] dst, int dstOffset, int length);

    void segments(MemorySegment x, MemorySegment y, MemorySegment dst);

    void sameSecond(float[] x, float y, float[] dst);

    void sameFirst(float x, float[] y, float[] dst);

    /** {@return the forms of a program} */
    static PairForms of(Program program) {
        KernelClass kernels = new KernelClass("", "K", List.of(new KernelMethod("f", program, List.of())));
        Map<String, String> sources = Map.of("K", kernels.source(), "PairFormsOfK", FORMS);
        try {
            return (PairForms) InMemoryCompiler.compile(sources).loadClass("PairFormsOfK").getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Source of an implementation. */
    String FORMS = """
            import java.lang.foreign.MemorySegment;
            import jdk.incubator.vector.FloatVector;

            public final class PairFormsOfK implements dev.ulpforge.codegen.compile.PairForms {
                public float at(float x, float y) {
                    return K.f(x, y);
                }
                public void vectors(float[] x, float[] y, float[] dst, boolean ofAnotherSpecies) {
                    var species = ofAnotherSpecies ? FloatVector.SPECIES_64 : FloatVector.SPECIES_PREFERRED;
                    for (int i = 0; i + species.length() <= x.length; i += species.length()) {
                        K.Vectors.f(FloatVector.fromArray(species, x, i), FloatVector.fromArray(species, y, i))
                                .intoArray(dst, i);
                    }
                }
                public void loop(float[] x, float[] y, float[] dst, int length) {
                    K.Vectors.f(x, 0, y, 0, dst, 0, length);
                }
                public void segmentLoop(MemorySegment x, MemorySegment y, MemorySegment dst, long length) {
                    K.Vectors.f(x, y, dst, length);
                }
                public void range(float[] x, int xOffset, float[] y, int yOffset, float[] dst, int dstOffset,
                        int length) {
                    K.f(x, xOffset, y, yOffset, dst, dstOffset, length);
                }
                public void segments(MemorySegment x, MemorySegment y, MemorySegment dst) {
                    K.f(x, y, dst);
                }
                public void sameSecond(float[] x, float y, float[] dst) {
                    K.f(x, y, dst);
                }
                public void sameFirst(float x, float[] y, float[] dst) {
                    K.f(x, y, dst);
                }
            }
            """;
}
