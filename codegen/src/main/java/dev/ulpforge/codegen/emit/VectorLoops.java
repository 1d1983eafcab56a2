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
 * again. Kernels of two arguments leave such floats to the method for a part of a vector.
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
            type.addMethod(loop(memory));
            type.addMethod(kernel.gathers() ? scalarPart(memory) : part(memory));
        }
    }

    private MethodSpec loop(MemoryAccess memory) {
        List<String> copies = copies();
        String vector = memory.species() + ".length()";
        VectorBody body = new VectorBody(kernel, reading, new ConstantSource.Arrays(new LoopConstants(kernel)),
                memory.form());
        CodeBlock.Builder otherwise = CodeBlock.builder();
        if (copies.size() > 1) {
            otherwise.add(part(memory, "i", memory.asInt("gap")));
        }
        otherwise.add(part(memory, "i" + copies.getLast(), vector));
        MethodSpec.Builder method = begun(memory, body, copies);
        if (!kernel.isOfTwo()) {
            method.beginControlFlow("while (true)");
        }
        method.beginControlFlow("for (; i < end; i += $L)", stride(memory, copies));
        copies.stream().skip(1)
                .forEach(copy -> method.addCode(memory.declaration("i" + copy, "i + gap")));
        copies.forEach(copy -> method.addCode(memory.declareWhole(copy, "i" + copy)));
        method.addCode(body.code(body.way().steps(), copies, otherwise.addStatement("continue").build()));
        copies.forEach(copy -> method.addStatement("$L", memory.storeWhole(body.result(copy), "i" + copy)));
        return kernel.isOfTwo()
                ? partsWhereFloatsAreLeft(method.endControlFlow(), memory).build()
                : againWhereFloatsAreLeft(method.endControlFlow(), memory, copies).endControlFlow().build();
    }

    private MethodSpec.Builder begun(MemoryAccess memory, VectorBody body, List<String> copies) {
        String vector = memory.species() + ".length()";
        MethodSpec.Builder method = method(kernel.name(), memory.whole()).addParameter(memory.counter(), "length")
                .beginControlFlow("if (length < $L)", vector)
                .addCode(part(memory, "0", memory.asInt("length")))
                .addStatement("return").endControlFlow()
                .addCode(memory.prologue()).addCode(body.constants(body.way().steps()))
                .addCode(body.indices(body.way().steps(), copies))
                .addCode(body.registers(body.way().steps()));
        if (!kernel.isOfTwo()) {
            method.addCode(memory.declaration("last", "length - " + vector)).addStatement("$T inputs = $L",
                    memory.element().vector(), memory.loadWhole(memory.sources().getFirst(), "last"));
        }
        return method.addCode(memory.declaration("i", "0"))
                .addCode(memory.declaration("end", "length - " + stride(memory, copies) + " + 1"))
                .addCode(copies.size() == 1 ? CodeBlock.of("") : memory.declaration("gap", vector));
    }

    private static String stride(MemoryAccess memory, List<String> copies) {
        return (copies.size() == 1 ? "" : "2 * ") + memory.species() + ".length()";
    }

    private static MethodSpec.Builder againWhereFloatsAreLeft(MethodSpec.Builder method, MemoryAccess memory,
            List<String> copies) {
        return method.beginControlFlow("if (i >= length)").addStatement("return").endControlFlow()
                .addStatement("$L", memory.storeWhole("inputs", "last"))
                .addStatement("i = $T.min(i, last)", Math.class)
                .addCode(CodeBlock.of(copies.size() == 1 ? "" : "gap = last - i;\n"))
                .addStatement("end = i + 1");
    }

    /** Results may have replaced either argument, so that whole vectors cannot overlap others. */
    private MethodSpec.Builder partsWhereFloatsAreLeft(MethodSpec.Builder method, MemoryAccess memory) {
        String vector = memory.species() + ".length()";
        return method.beginControlFlow("for (; i < length; i += $L)", vector)
                .addCode(part(memory, "i", memory.asInt("Math.min(" + vector + ", length - i)"))).endControlFlow();
    }

    private CodeBlock part(MemoryAccess memory, String start, String count) {
        return CodeBlock.builder()
                .addStatement("$L($L, $L)", kernel.tailName(),
                        memory.rangeFrom(start), count)
                .build();
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
                .addStatement("$L",
                        memory.storeSome(body.result(VectorBody.ALONE), "lanes.andNot(" + MaskedBody.DEFERRED + ")"))
                .beginControlFlow("for (long rare = $L.toLong(); rare != 0; rare &= rare - 1)", MaskedBody.DEFERRED)
                .addStatement("int i = $T.numberOfTrailingZeros(rare)", Long.class)
                .addStatement("$L", memory.one(scalar, body.scalarOfSlowPath()))
                .endControlFlow().build();
    }

    private MethodSpec vectorTail(MemoryAccess memory, MaskedBody any) {
        return partBegun(memory).addCode(any.all())
                .addStatement("$L", memory.storeSome(body.result(VectorBody.ALONE), "lanes")).build();
    }

    private MethodSpec.Builder partBegun(MemoryAccess memory) {
        return method(kernel.tailName(), memory.part()).addParameter(int.class, "length")
                .beginControlFlow("if (length == 0)").addStatement("return").endControlFlow()
                .addCode(memory.prologue())
                .addStatement("$T lanes = $L.indexInRange(0, length)", memory.element().mask(), memory.species())
                .addCode(memory.declareSome("lanes"));
    }

    private static MethodSpec.Builder method(String name, List<ParameterSpec> parameters) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addParameters(parameters);
    }
}
