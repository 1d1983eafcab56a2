package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.codegen.ir.Op;

/** The SIMD form of a kernel: the method for one vector, one more for each rare case. */
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
        type.addMethod(anySpecies());
        type.addMethod(method(kernel.name() + "Lanes", kernel.program().result()));
        List<Op> ops = kernel.program().ops();
        for (int position = 0; position < ops.size(); position++) {
            if (ops.get(position) instanceof Op.Usually(int mask, int a, int b)) {
                type.addMethod(method(kernel.rareName(position), b));
            }
        }
    }

    private MethodSpec anySpecies() {
        return MethodSpec.methodBuilder(kernel.name()).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("@param x a vector of any species; that of {@link $T#SPECIES_PREFERRED} is fast\n",
                        VectorNames.FLOAT_VECTOR)
                .addJavadoc("@return {@link $T#$L(float)} of each lane\n", scalar, kernel.name())
                .returns(VectorNames.FLOAT_VECTOR).addParameter(VectorNames.FLOAT_VECTOR, "x")
                .beginControlFlow("if (x.species() == FLOATS)")
                .addStatement("return $LLanes(x)", kernel.name())
                .endControlFlow()
                .addStatement("float[] lanes = x.toArray()")
                .addStatement("$T.$L(lanes, lanes)", scalar, kernel.name())
                .addStatement("return $T.fromArray(x.species(), lanes, 0)", VectorNames.FLOAT_VECTOR)
                .build();
    }

    private MethodSpec method(String name, int root) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(VectorNames.FLOAT_VECTOR)
                .addParameter(VectorNames.FLOAT_VECTOR, "x").addCode(body.returning(root)).build();
    }
}
