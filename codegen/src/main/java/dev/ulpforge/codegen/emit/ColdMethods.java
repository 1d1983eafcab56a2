package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;

/** What bulk methods do until their vector loops are compiled: the scalar form of each element, and trials. */
final class ColdMethods {
    private final KernelMethod kernel;
    private final ClassName scalar;

    ColdMethods(KernelMethod kernel, ClassName scalar) {
        this.kernel = kernel;
        this.scalar = scalar;
    }

    /** {@return the name of the field that knows whether the loop with a counter of this type is compiled} */
    static String warmUp(KernelMethod kernel, String counter) {
        return kernel.name() + (counter.equals("int") ? "Arrays" : "Segments");
    }

    void addTo(TypeSpec.Builder type) {
        for (MemoryAccess memory : MemoryAccess.all(LaneNames.of(kernel), kernel)) {
            type.addField(FieldSpec
                    .builder(RuntimeNames.WARM_UP, warmUp(memory), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", RuntimeNames.WARM_UP).build());
            type.addMethod(cold(memory)).addMethod(each(memory)).addMethod(trial(memory));
        }
    }

    private MethodSpec cold(MemoryAccess memory) {
        String warmUp = warmUp(memory);
        return method(kernel.coldName()).addParameters(memory.whole()).addParameter(memory.counter(), "length")
                .addStatement("boolean isDue = $T.PRESENT && $L.isDue(length)", RuntimeNames.VECTOR_MODULE, warmUp)
                .beginControlFlow("if (isDue && $L.isAffordable()$L)", warmUp, BulkLoop.andAreFast(kernel))
                .addStatement("$L($L, length)", kernel.trialName(), names(inputs(memory))).endControlFlow()
                .addStatement("long start = isDue ? $T.nanoTime() : 0", System.class)
                .beginControlFlow("for ($1L i = 0; i < length; i += $2T.BLOCK)", memory.counter(), RuntimeNames.WARM_UP)
                .addStatement("$L($L, $L)", kernel.eachName(), memory.rangeFrom("i"),
                        CodeBlock.of("$L$T.min($T.BLOCK, length - i)", isOfArrays(memory) ? "" : "(int) ", Math.class,
                                RuntimeNames.WARM_UP))
                .endControlFlow()
                .beginControlFlow("if (isDue)")
                .addStatement("$L.computed(length, $T.nanoTime() - start)", warmUp, System.class).endControlFlow()
                .build();
    }

    private MethodSpec each(MemoryAccess memory) {
        return method(kernel.eachName()).addParameters(memory.part()).addParameter(int.class, "length")
                .beginControlFlow("for (int i = 0; i < length; i++)")
                .addStatement("$L", memory.one(scalar, kernel.name())).endControlFlow().build();
    }

    private MethodSpec trial(MemoryAccess memory) {
        Class<?> type = isOfArrays(memory) ? float[].class : MemorySegment.class;
        return method(kernel.trialName()).addParameters(inputs(memory)).addParameter(memory.counter(), "length")
                .addStatement("$T some = $L.some($L, length)", type, warmUp(memory), names(inputs(memory)))
                .addStatement("$T results = $L.some($L, length)", type, warmUp(memory), names(inputs(memory)))
                .addStatement("int rounds = $L.rounds()", warmUp(memory))
                .addStatement("long start = $T.nanoTime()", System.class)
                .beginControlFlow("for (int i = 0; i < rounds; i++)")
                .addCode(loopCall(memory, CodeBlock.of("$T.LAST", RuntimeNames.WARM_UP))).endControlFlow()
                .addCode(partCalls(memory, "1"))
                .addStatement("$L.tried(rounds, $T.nanoTime() - start)", warmUp(memory), System.class)
                .beginControlFlow("for (int i = 0; i < $T.EMPTY_CALLS; i++)", RuntimeNames.WARM_UP)
                .addCode(loopCall(memory, CodeBlock.of("0"))).addCode(partCalls(memory, "0")).endControlFlow()
                .build();
    }

    private CodeBlock loopCall(MemoryAccess memory, CodeBlock length) {
        return CodeBlock.builder().addStatement("$L.$L($L, $L)", KernelClass.VECTORS, kernel.name(),
                isOfArrays(memory) ? "some, 0, results, 0" : "some, results", length).build();
    }

    /** Calls of the method for a part of a vector: at the start, and where a whole vector has no room. */
    private CodeBlock partCalls(MemoryAccess memory, String length) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (CodeBlock at : List.of(CodeBlock.of("0"), CodeBlock.of("$T.LAST", RuntimeNames.WARM_UP))) {
            code.addStatement("$L.$L($L, $L)", KernelClass.VECTORS, kernel.tailName(), isOfArrays(memory)
                    ? CodeBlock.of("some, $1L, results, $1L", at)
                    : CodeBlock.of("some, results, $L", at), length);
        }
        return code.build();
    }

    private String warmUp(MemoryAccess memory) {
        return warmUp(kernel, memory.counter().getName());
    }

    private static boolean isOfArrays(MemoryAccess memory) {
        return memory.counter() == int.class;
    }

    private static List<ParameterSpec> inputs(MemoryAccess memory) {
        return memory.whole().subList(0, memory.whole().size() / 2);
    }

    private static String names(List<ParameterSpec> parameters) {
        return parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }
}
