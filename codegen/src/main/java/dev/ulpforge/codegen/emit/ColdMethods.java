package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
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
        return kernel.name() + kind(counter);
    }

    private static String kind(String counter) {
        return counter.equals("int") ? "Arrays" : "Segments";
    }

    void addTo(TypeSpec.Builder type) {
        for (MemoryAccess memory : MemoryAccess.all(LaneNames.of(kernel), kernel)) {
            type.addField(FieldSpec
                    .builder(RuntimeNames.WARM_UP, warmUp(memory), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", RuntimeNames.WARM_UP).build());
            type.addMethod(cold(memory)).addMethod(each(memory)).addType(trials(memory));
        }
    }

    private MethodSpec cold(MemoryAccess memory) {
        String warmUp = warmUp(memory);
        CodeBlock copies = memory.sources().stream().map(source -> CodeBlock.of("$T.copy($L$L)", RuntimeNames.WARM_UP,
                source.trial(), memory.isOfArrays() ? ", length" : "")).collect(CodeBlock.joining(", "));
        return method(kernel.coldName()).addParameters(memory.whole()).addParameter(memory.counter(), "length")
                .addStatement("boolean isDue = $T.PRESENT && $L.isDue(length)", RuntimeNames.VECTOR_MODULE, warmUp)
                .beginControlFlow("if (isDue && $L.begins())", warmUp)
                .addStatement("$L.begin(new $L($L))", warmUp, trials(kernel, memory), copies).endControlFlow()
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

    private static String trials(KernelMethod kernel, MemoryAccess memory) {
        return kernel.trialsName(kind(memory.counter().getName()));
    }

    /** The class with copies of inputs, and a method that calls vector loops with these. */
    private TypeSpec trials(MemoryAccess memory) {
        Class<?> array = memory.isOfArrays() ? memory.element().array() : MemorySegment.class;
        TypeSpec.Builder type = TypeSpec.recordBuilder(trials(kernel, memory)).addModifiers(Modifier.PRIVATE)
                .addSuperinterface(BooleanSupplier.class);
        MethodSpec.Builder inputs = MethodSpec.constructorBuilder();
        memory.sources().forEach(source -> inputs.addParameter(array, source.memory()));
        return type.recordConstructor(inputs.build()).addMethod(trial(memory, array)).build();
    }

    private MethodSpec trial(MemoryAccess memory, Class<?> array) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("getAsBoolean").addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC).returns(boolean.class);
        if (kernel.needsWideVectors()) {
            method.beginControlFlow("if (!$T.ARE_FAST)", RuntimeNames.DOUBLE_LANES).addStatement("return false")
                    .endControlFlow();
        }
        memory.sources().forEach(source -> method.addStatement("$T $L = $L.$L($L)", array, some(source),
                warmUp(memory), someName(memory), source.memory()));
        return method
                .addStatement("$T results = $L.$L($L)", array, warmUp(memory), someName(memory),
                        memory.sources().getFirst().memory())
                .addStatement("int rounds = $L.rounds()", warmUp(memory))
                .addStatement("long start = $T.nanoTime()", System.class)
                .beginControlFlow("for (int i = 0; i < rounds; i++)")
                .addCode(loopCall(memory, CodeBlock.of("$T.LAST", RuntimeNames.WARM_UP))).endControlFlow()
                .addCode(partCalls(memory, "1")).addCode(wholePartCall(memory))
                .addStatement("$L.tried(rounds, $T.nanoTime() - start)", warmUp(memory), System.class)
                .beginControlFlow("for (int i = 0; i < $T.EMPTY_CALLS; i++)", RuntimeNames.WARM_UP)
                .addCode(loopCall(memory, CodeBlock.of("0"))).addCode(innerCall(memory))
                .addCode(partCalls(memory, "0")).endControlFlow().addStatement("return true").build();
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

    /** A call of that method for all lanes of a vector. */
    private CodeBlock wholePartCall(MemoryAccess memory) {
        return CodeBlock.builder().addStatement("$1L.$2L($3L, $1L.$4L.length())", KernelClass.VECTORS,
                kernel.tailName(), some(memory, memory.isOfArrays() ? offset(CodeBlock.of("0")) : CodeBlock.of(""),
                        offset(CodeBlock.of("0"))),
                memory.species()).build();
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

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }
}
