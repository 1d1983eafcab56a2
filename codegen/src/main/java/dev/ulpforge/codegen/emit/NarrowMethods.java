package dev.ulpforge.codegen.emit;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/**
 * The public forms of a kernel of 16 bits: the argument is widened to a float, the program computes on floats, and its
 * result is rounded to the format.
 */
final class NarrowMethods {
    private final KernelMethod kernel;
    private final ElementForm form;
    private final ClassName format;

    NarrowMethods(KernelMethod kernel) {
        this.kernel = kernel;
        this.form = ElementForm.of(kernel.format());
        this.format = RuntimeNames.ofFormat(kernel.format(), "");
    }

    /** Adds the methods; the one for a float, which they call, is there. */
    void addTo(TypeSpec.Builder type) {
        String name = kernel.name();
        type.addMethod(MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", kernel.documentation()).returns(form.type()).addParameter(form.type(), "x")
                .addStatement("return $1T.bits($2L($1T.value(x)))", format, name).build());
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
