package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.ir.VectorLoop;
import dev.ulpforge.model.reading.ProgramReading;

/**
 * The vector loops of a kernel. For each kind of memory there is a loop over whole vectors whose lanes all take the
 * fast path, and a method for any lanes of a part of a vector: for fewer floats than a vector has, and for vectors with
 * a lane on a slow path. Where whole vectors leave floats over, the loop runs once more, with vectors that end where
 * the floats do and overlap others; their inputs may have been replaced by results, so they are loaded first and stored
 * again. The loop is a method of its own: inside of another loop C2 does not recognize it as a counted one, and checks
 * each index and polls in every round. Kernels of two arguments leave such floats to the method for a part of a vector.
 *
 * <p>The program is written out in both methods, since C2 inlines neither a method of more than 325 bytecodes nor one
 * that it has compiled to more than 2500 bytes, and a vector passed to a method is boxed: so data are passed in memory.
 * If slow paths are too long for C2, the method processes their lanes one after the other. Kernels that gather have
 * scalar code in place of that method.
 */
final class VectorLoops {
    /** Machines with shorter vectors have no instruction that gathers: AVX without AVX2, NEON. */
    static final int FEWEST_GATHERED = 8;
    private final KernelMethod kernel;
    private final ProgramReading reading;
    private final ClassName scalar;
    private final VectorBody body;

    VectorLoops(KernelMethod kernel, ProgramReading reading, ClassName scalar) {
        this.kernel = kernel;
        this.reading = reading;
        this.scalar = scalar;
        this.body = new VectorBody(kernel, reading, new ConstantSource.Literals(), VectorBody.Form.LARGE);
    }

    void addTo(TypeSpec.Builder type) {
        for (MemoryAccess memory : MemoryAccess.all(body.lanes(), kernel)) {
            type.addMethod(whole(memory));
            type.addMethod(loop(memory));
            type.addMethod(kernel.gathers() ? scalarPart(memory) : part(memory));
        }
    }

    /** The loop over all whole vectors, then the floats that they leave. */
    private MethodSpec whole(MemoryAccess memory) {
        String vector = memory.species() + ".length()";
        MethodSpec.Builder method = method(kernel.name(), memory.whole()).addParameter(memory.counter(), "length")
                .beginControlFlow("if (length $L $L)", kernel.gathers() ? "<" : "<=", vector)
                .addCode(part(memory.rangeFrom("0"), memory.asInt("length")))
                .addStatement("return").endControlFlow();
        if (kernel.isOfTwo()) {
            return partsWhereFloatsAreLeft(method.addCode(end(memory))
                    .addCode(loopCall(memory, "0", "end", vector)), memory).build();
        }
        if (isPaired()) {
            method.beginControlFlow("if (length <= 2 * $L)", vector)
                    .addCode(loopCall(memory, "0", "1", memory.asInt("(length - " + vector + ")")))
                    .addStatement("return").endControlFlow();
        }
        return againWhereFloatsAreLeft(method.addCode(end(memory)).addCode(memory.prologue())
                .addCode(memory.declaration("last", "length - " + vector))
                .addStatement("$T inputs = $L", memory.element().vector(),
                        memory.loadWhole(memory.sources().getFirst(), "last"))
                .addCode(loopCall(memory, "0", "end", vector)), memory).build();
    }

    private CodeBlock end(MemoryAccess memory) {
        String vector = memory.species() + ".length()";
        return memory.declaration("end", "length - length % " + (isPaired() ? "(2 * " + vector + ")" : vector));
    }

    /** A call of the loop from an index on; the second of two vectors is {@code gap} floats after the first. */
    private CodeBlock loopCall(MemoryAccess memory, String start, String end, String gap) {
        return CodeBlock.builder().addStatement("$L($L, $L$L)", kernel.loopName(), memory.rangeFrom(start), end,
                isPaired() ? ", " + gap : "").build();
    }

    private MethodSpec.Builder againWhereFloatsAreLeft(MethodSpec.Builder method, MemoryAccess memory) {
        method.beginControlFlow("if (end < length)").addStatement("$L", memory.storeWhole("inputs", "last"));
        if (!isPaired()) {
            return method.addCode(loopCall(memory, "last", "1", "")).endControlFlow();
        }
        return method.beginControlFlow("if (end < last)")
                .addCode(loopCall(memory, "end", "1", memory.asInt("(last - end)"))).nextControlFlow("else")
                .addCode(part(memory.rangeFrom("last"), memory.species() + ".length()")).endControlFlow()
                .endControlFlow();
    }

    /** The loop itself; the second of two vectors is {@code gap} floats after the first. */
    private MethodSpec loop(MemoryAccess memory) {
        String vector = memory.species() + ".length()";
        VectorBody body = new VectorBody(kernel, reading, new ConstantSource.Arrays(new LoopConstants(kernel)),
                memory.form());
        List<FastPathSteps.Step> steps = body.way().steps();
        CodeBlock.Builder otherwise = CodeBlock.builder();
        if (isPaired()) {
            otherwise.add(part(memory.rangeFrom(start(memory) + "i"), "gap"));
        }
        otherwise.add(part(memory.rangeFrom(start(memory) + (isPaired() ? "gap + i" : "i")), vector));
        MethodSpec.Builder method = method(kernel.loopName(), memory.part()).addModifiers(Modifier.PRIVATE)
                .addParameters(counters(memory)).addCode(memory.prologue()).addCode(body.constants(steps))
                .addCode(body.indices(steps, copies())).addCode(body.registers(steps))
                .beginControlFlow("for ($T i = 0; i < end; i += $L)", memory.counter(),
                        isPaired() ? "2 * " + vector : vector);
        copies().forEach(copy -> method.addCode(memory.declareWhole(copy, index(memory, copy))));
        method.addCode(body.code(steps, copies(), otherwise.addStatement("continue").build()));
        copies().forEach(
                copy -> method.addStatement("$L", memory.storeWhole(body.result(copy), index(memory, copy))));
        return method.endControlFlow().build();
    }

    private List<ParameterSpec> counters(MemoryAccess memory) {
        ParameterSpec end = ParameterSpec.builder(memory.counter(), "end").build();
        return isPaired() ? List.of(end, ParameterSpec.builder(int.class, "gap").build()) : List.of(end);
    }

    private static String start(MemoryAccess memory) {
        return memory.isOfArrays() ? "" : "start + ";
    }

    /** {@return where a vector of the loop begins} C2 takes what does not change out of the loop. */
    private static String index(MemoryAccess memory, String copy) {
        String index = start(memory) + (copy.isEmpty() ? "i" : "gap + i");
        return memory.isOfArrays() ? index : "(" + index + ")";
    }

    private boolean isPaired() {
        return copies().size() > 1;
    }

    /** Results may have replaced either argument, so that whole vectors cannot overlap others. */
    private MethodSpec.Builder partsWhereFloatsAreLeft(MethodSpec.Builder method, MemoryAccess memory) {
        String vector = memory.species() + ".length()";
        return method.beginControlFlow("for ($T i = end; i < length; i += $L)", memory.counter(), vector)
                .addCode(part(memory.rangeFrom("i"), memory.asInt("Math.min(" + vector + ", length - i)")))
                .endControlFlow();
    }

    private CodeBlock part(String range, String count) {
        return CodeBlock.builder().addStatement("$L($L, $L)", kernel.tailName(), range, count).build();
    }

    /**
     * Gathers are scalar code there, which is fast before it is compiled too: vector code is a thousand times slower in
     * the interpreter. A method of its own keeps this loop from influencing how the vector loop is compiled.
     */
    private MethodSpec scalarPart(MemoryAccess memory) {
        return method(kernel.tailName(), memory.part()).addParameter(int.class, "length")
                .beginControlFlow("for (int i = 0; i < length; i++)")
                .addStatement("$L", memory.one(scalar, kernel.name())).endControlFlow().build();
    }

    /** {@return one suffix for each vector that is under way} */
    private List<String> copies() {
        return new VectorLoop(kernel.program()).vectors() == 2
                ? List.of(VectorBody.ALONE, "b")
                : List.of(VectorBody.ALONE);
    }

    private MethodSpec part(MemoryAccess memory) {
        MaskedBody any = new MaskedBody(body);
        return any.hasDeferred() ? tailWithDeferredLanes(memory, any) : vectorTail(memory, any);
    }

    /** Lanes of long slow paths are processed after the others, one by one; results may replace their inputs. */
    private MethodSpec tailWithDeferredLanes(MemoryAccess memory, MaskedBody any) {
        return partBegun(memory).addCode(any.exceptLong("lanes"))
                .addCode(memory.storeSome(body.result(VectorBody.ALONE),
                        "isWhole && !" + MaskedBody.DEFERRED + ".anyTrue()",
                        "lanes.andNot(" + MaskedBody.DEFERRED + ")"))
                .beginControlFlow("for (long rare = $L.toLong(); rare != 0; rare &= rare - 1)", MaskedBody.DEFERRED)
                .addStatement("int i = $T.numberOfTrailingZeros(rare)", Long.class)
                .addStatement("$L", memory.one(scalar, body.scalarOfSlowPath()))
                .endControlFlow().build();
    }

    private MethodSpec vectorTail(MemoryAccess memory, MaskedBody any) {
        return partBegun(memory).addCode(any.all())
                .addCode(memory.storeSome(body.result(VectorBody.ALONE), "isWhole", "lanes")).build();
    }

    private MethodSpec.Builder partBegun(MemoryAccess memory) {
        return method(kernel.tailName(), memory.part()).addParameter(int.class, "length")
                .beginControlFlow("if (length == 0)").addStatement("return").endControlFlow()
                .addCode(memory.prologue())
                .addStatement("boolean isWhole = length == $L.length()", memory.species())
                .addStatement("$T lanes = $L.indexInRange(0, length)", memory.element().mask(), memory.species())
                .addCode(memory.declareSome("isWhole", "lanes"));
    }

    private static MethodSpec.Builder method(String name, List<ParameterSpec> parameters) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addParameters(parameters);
    }
}
