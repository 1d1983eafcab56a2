package dev.ulpforge.codegen.emit;

import java.util.function.UnaryOperator;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.reading.ProgramReading;

/** Writes the loop of a bulk method. */
@FunctionalInterface
interface BulkLoop {

    /**
     * {@return the code}
     *
     * @param arguments for vector code
     * @param counter   the type of an index
     * @param load      an expression for the input at index {@code i}
     * @param store     a statement that stores a result there
     */
    CodeBlock code(String arguments, String counter, CodeBlock load, UnaryOperator<CodeBlock> store);

    /** {@return a loop that calls the scalar form for each element} */
    static BulkLoop ofCalls(String name) {
        return (arguments, counter, load, store) -> CodeBlock.builder()
                .beginControlFlow("for ($1L i = 0; i < length; i++)", counter)
                .addStatement(store.apply(CodeBlock.of("$L($L)", name, load))).endControlFlow().build();
    }

    /** {@return the loop of a kernel: of vector code once that is compiled, or over elements where there is none} */
    static BulkLoop of(KernelMethod kernel, ProgramReading reading) {
        ScalarBody body = new ScalarBody(kernel, reading, new ConstantSource.Literals());
        Class<?> element = ElementForm.of(kernel.program().format()).type();
        if (kernel.isByElement()) {
            return (arguments, counter, load, store) -> CodeBlock.builder()
                    .beginControlFlow("for ($1L i = 0; i < length; i++)", counter)
                    .addStatement("$T x = $L", element, load)
                    .add(body.fastPath()).addStatement(store.apply(JavaLang.code(body.result()))).endControlFlow()
                    .build();
        }
        return (arguments, counter, load, store) -> CodeBlock.builder()
                .beginControlFlow("if ($L.isOver())", ColdMethods.warmUp(kernel, counter))
                .addStatement("$L.$L($L)", KernelClass.VECTORS, kernel.name(), arguments).nextControlFlow("else")
                .addStatement("$L($L)", kernel.coldName(), arguments).endControlFlow().build();
    }

    /**
     * {@return the condition under which a kernel's vector code is there and faster than its scalar code} Kernels with
     * doubles, and those that gather, are slower with short vectors than without.
     */
    static CodeBlock vectorsAreFast(KernelMethod kernel) {
        return kernel.needsWideVectors()
                ? CodeBlock.of("$T.PRESENT && $T.ARE_FAST", RuntimeNames.VECTOR_MODULE, RuntimeNames.DOUBLE_LANES)
                : CodeBlock.of("$T.PRESENT", RuntimeNames.VECTOR_MODULE);
    }
}
