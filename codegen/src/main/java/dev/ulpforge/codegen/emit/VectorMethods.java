package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/** The form of a kernel for one vector. */
final class VectorMethods {
    private final KernelMethod kernel;
    private final ClassName scalar;
    private final VectorBody body;

    VectorMethods(KernelMethod kernel, ClassName scalar) {
        this.kernel = kernel;
        this.scalar = scalar;
        this.body = new VectorBody(kernel, new ConstantSource.Literals());
    }

    /** {@return the fields that the methods of any kernel need} */
    static List<FieldSpec> species() {
        return List.of(
                FieldSpec
                        .builder(VectorNames.FLOAT_SPECIES, "FLOATS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.SPECIES_PREFERRED", VectorNames.FLOAT_VECTOR).build(),
                FieldSpec.builder(VectorNames.INT_SPECIES, "INTS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.SPECIES_PREFERRED", VectorNames.INT_VECTOR).build());
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(oneVector());
        type.addMethod(byArray());
    }

    private MethodSpec oneVector() {
        CodeBlock elsewhere = CodeBlock.builder().addStatement("return $L(x)", kernel.byArrayName()).build();
        return method(kernel.name()).addModifiers(Modifier.PUBLIC)
                .addJavadoc("@param x a vector of any species; that of {@link $T#SPECIES_PREFERRED} is fast\n",
                        VectorNames.FLOAT_VECTOR)
                .addJavadoc("@return {@link $T#$L(float)} of each lane\n", scalar, kernel.name())
                .beginControlFlow("if (x.species() != FLOATS)").addCode(elsewhere).endControlFlow()
                .addCode(body.constants()).addCode(body.usual(List.of(VectorBody.ALONE), elsewhere))
                .addStatement("return $L", body.result(VectorBody.ALONE)).build();
    }

    private MethodSpec byArray() {
        return method(kernel.byArrayName()).addModifiers(Modifier.PRIVATE)
                .addStatement("float[] lanes = x.toArray()")
                .beginControlFlow("for (int i = 0; i < lanes.length; i += FLOATS.length())")
                .addStatement("$L(lanes, i, lanes, i, Math.min(FLOATS.length(), lanes.length - i))", kernel.partName())
                .endControlFlow()
                .addStatement("return $T.fromArray(x.species(), lanes, 0)", VectorNames.FLOAT_VECTOR).build();
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(VectorNames.FLOAT_VECTOR)
                .addParameter(VectorNames.FLOAT_VECTOR, "x");
    }
}
