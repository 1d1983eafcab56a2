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

import dev.ulpforge.model.ir.VectorLoop;

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
                .addStatement("$L($L, length)", kernel.trialName(), arguments(memory)).endControlFlow()
                .addStatement("long start = isDue ? $T.nanoTime() : 0", System.class)
                .beginControlFlow("for ($1L i = 0; i < length; i += $2T.BLOCK)", memory.counter(), RuntimeNames.WARM_UP)
                .addStatement("$L($L, $L)", kernel.eachName(), memory.rangeFrom("i"),
                        CodeBlock.of("$L$T.min($T.BLOCK, length - i)", memory.isOfArrays() ? "" : "(int) ", Math.class,
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
        Class<?> type = memory.isOfArrays() ? memory.element().array() : MemorySegment.class;
        MethodSpec.Builder method = method(kernel.trialName()).addParameters(inputs(memory))
                .addParameter(memory.counter(), "length");
        memory.sources().forEach(source -> method.addStatement("$T $L = $L.$L($L, length)", type, some(source),
                warmUp(memory), someName(memory), source.trial()));
        return method
                .addStatement("$T results = $L.$L($L, length)", type, warmUp(memory), someName(memory),
                        memory.sources().getFirst().trial())
                .addStatement("int rounds = $L.rounds()", warmUp(memory))
                .addStatement("long start = $T.nanoTime()", System.class)
                .beginControlFlow("for (int i = 0; i < rounds; i++)")
                .addCode(loopCall(memory, CodeBlock.of("$T.LAST", RuntimeNames.WARM_UP))).endControlFlow()
                .addCode(partCalls(memory, "1"))
                .addStatement("$L.tried(rounds, $T.nanoTime() - start)", warmUp(memory), System.class)
                .beginControlFlow("for (int i = 0; i < $T.EMPTY_CALLS; i++)", RuntimeNames.WARM_UP)
                .addCode(loopCall(memory, CodeBlock.of("0"))).addCode(innerCall(memory))
                .addCode(partCalls(memory, "0")).endControlFlow().build();
    }

    /** A call of the loop over whole vectors, with none of them. */
    private CodeBlock innerCall(MemoryAccess memory) {
        return CodeBlock.builder().addStatement("$L.$L($L, 0$L)", KernelClass.VECTORS, kernel.loopName(),
                some(memory, CodeBlock.of(memory.isOfArrays() ? ", 0" : ""), CodeBlock.of(", 0")),
                new VectorLoop(kernel.program()).vectors() == 2 ? ", 0" : "").build();
    }

    /** {@return the method of {@code WarmUp} that copies some inputs} */
    private static String someName(MemoryAccess memory) {
        return memory.element().isDouble() && !memory.isOfArrays() ? "someDoubles" : "some";
    }

    private CodeBlock loopCall(MemoryAccess memory, CodeBlock length) {
        return CodeBlock.builder().addStatement("$L.$L($L, $L)", KernelClass.VECTORS, kernel.name(),
                some(memory, CodeBlock.of(memory.isOfArrays() ? ", 0" : ""),
                        CodeBlock.of(memory.isOfArrays() ? ", 0" : "")),
                length).build();
    }

    /** Calls of the method for a part of a vector: at the start, and where a whole vector has no room. */
    private CodeBlock partCalls(MemoryAccess memory, String length) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (CodeBlock at : List.of(CodeBlock.of("0"), CodeBlock.of("$T.LAST", RuntimeNames.WARM_UP))) {
            code.addStatement("$L.$L($L, $L)", KernelClass.VECTORS, kernel.tailName(),
                    some(memory, memory.isOfArrays() ? offset(at) : CodeBlock.of(""), offset(at)), length);
        }
        return code.build();
    }

    /** {@return the copies of inputs, then the results, with offsets} */
    private static CodeBlock some(MemoryAccess memory, CodeBlock offset, CodeBlock lastOffset) {
        CodeBlock inputs = memory.sources().stream().map(source -> CodeBlock.of("$L$L, ", some(source), offset))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("$Lresults$L", inputs, lastOffset);
    }

    private static CodeBlock offset(CodeBlock at) {
        return CodeBlock.of(", $L", at);
    }

    private static String some(MemoryAccess.Source source) {
        return source.argument().equals("y") ? "others" : "some";
    }

    private String warmUp(MemoryAccess memory) {
        return warmUp(kernel, memory.counter().getName());
    }

    private static List<ParameterSpec> inputs(MemoryAccess memory) {
        int sources = memory.sources().size();
        return memory.whole().subList(0, memory.whole().size() * sources / (sources + 1));
    }

    private static String arguments(MemoryAccess memory) {
        return inputs(memory).stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }
}
