package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;

/**
 * The vector loops of a kernel. For each kind of memory there is a loop over whole vectors of usual lanes, and a method
 * for a part of a vector that takes any lanes: the tail, and vectors with a rare case. The program is written out in
 * both, since C2 inlines neither a method of more than 325 bytecodes nor one that it has compiled to more than 2500
 * bytes, and a vector that crosses a call is boxed: what crosses here is memory.
 */
final class VectorLoops {
    private final KernelMethod kernel;
    private final VectorBody body;

    VectorLoops(KernelMethod kernel) {
        this.kernel = kernel;
        this.body = new VectorBody(kernel, new ConstantSource.Literals());
    }

    void addTo(TypeSpec.Builder type) {
        for (Memory memory : List.of(Memory.ARRAYS, Memory.SEGMENTS)) {
            type.addMethod(loop(memory));
            type.addMethod(part(memory));
        }
    }

    private MethodSpec loop(Memory memory) {
        String part = kernel.partName() + "(" + memory.stretch() + ", ";
        CodeBlock otherwise = CodeBlock.builder().addStatement("$LFLOATS.length())", part).addStatement("continue")
                .build();
        return method(kernel.name(), memory.whole()).addParameter(memory.counter(), "length")
                .addCode(memory.prologue()).addCode(body.constants())
                .addStatement("$T i = 0", memory.counter())
                .beginControlFlow("for ($T bound = FLOATS.loopBound(length); i < bound; i += FLOATS.length())",
                        memory.counter())
                .addStatement("$T x = $L", VectorNames.FLOAT_VECTOR, memory.loadWhole())
                .addCode(body.usual(otherwise))
                .addStatement("$L", memory.storeWhole(body.result()))
                .endControlFlow()
                .beginControlFlow("if (i < length)")
                .addStatement("$L$L)", part, memory.rest())
                .endControlFlow().build();
    }

    private MethodSpec part(Memory memory) {
        return method(kernel.partName(), memory.part()).addParameter(int.class, "length")
                .addCode(memory.prologue())
                .addStatement("$T lanes = FLOATS.indexInRange(0, length)", VectorNames.FLOAT_MASK)
                .addStatement("$T x = $L", VectorNames.FLOAT_VECTOR, memory.loadSome("lanes"))
                .addCode(body.any())
                .addStatement("$L", memory.storeSome(body.result(), "lanes")).build();
    }

    private static MethodSpec.Builder method(String name, List<ParameterSpec> parameters) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addParameters(parameters);
    }
}
