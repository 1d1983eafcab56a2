package dev.ulpforge.codegen.emit;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;

/**
 * The public forms of a kernel of 16 bits: arguments are widened to floats, the program computes on floats, and its
 * result is rounded to the format.
 */
final class NarrowMethods {
    private final KernelMethod kernel;
    private final ElementForm form;
    private final ClassName format;
    private final ClassName type;

    NarrowMethods(KernelMethod kernel, ClassName type) {
        this.type = type;
        this.kernel = kernel;
        this.form = ElementForm.of(kernel.format());
        this.format = RuntimeNames.ofFormat(kernel.format(), "");
    }

    /** Adds the methods; the one for a float, which they call, is there. */
    void addTo(TypeSpec.Builder type) {
        String name = kernel.name();
        type.addMethod(MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", kernel.documentation()).returns(form.type())
                .addParameters(kernel.arguments().stream()
                        .map(argument -> ParameterSpec.builder(form.type(), argument).build()).toList())
                .addStatement("return $T.bits($L($L))", format, name, kernel.arguments().stream()
                        .map(argument -> CodeBlock.of("$T.value($L)", format, argument))
                        .collect(CodeBlock.joining(", ")))
                .build());
        if (kernel.isOfTwo()) {
            new PairMethods(name, PairBodies.of(kernel, this.type), form).addTo(type);
            return;
        }
        new BulkMethods(name, NarrowBodies.of(name, this::loop), form).addTo(type);
    }

    private CodeBlock loop(String arguments, String counter, CodeBlock one) {
        CodeBlock byElement = NarrowBodies.byElement(arguments, counter, one);
        if (kernel.isByElement()) {
            return byElement;
        }
        return CodeBlock.builder().beginControlFlow("if ($L)", BulkLoop.vectorsAreFast(kernel))
                .addStatement("$T.map($L::$L, $T.ARRAYS, $L)", RuntimeNames.NARROW_ARRAYS, KernelClass.VECTORS,
                        kernel.name(), RuntimeNames.ofFormat(kernel.format(), KernelClass.VECTORS), arguments)
                .nextControlFlow("else").add(byElement).endControlFlow().build();
    }
}
