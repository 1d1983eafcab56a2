package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.codegen.ir.Op;

/**
 * A class with one vector loop whose float constants and tables are parameters, indexed by their positions in the
 * program: the search tries many constants on code that is compiled once.
 *
 * @param simpleName the class's name, in the unnamed package
 * @param kernel     the program whose structure the class has
 */
public record TunableClass(String simpleName, KernelMethod kernel) {

    /** {@return the class's source} It has {@code static void apply(float[] src, float[] dst, float[] floats, int[][] tables)}. */
    public String source() {
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addFields(VectorMethods.species()).addMethod(apply())
                .addMethod(method("lanes", kernel.program().result()));
        List<Op> ops = kernel.program().ops();
        for (int position = 0; position < ops.size(); position++) {
            if (ops.get(position) instanceof Op.Usually(int mask, int a, int b)) {
                type.addMethod(method(kernel.rareName(position), b));
            }
        }
        return JavaFile.builder("", type.build()).build().toString();
    }

    private MethodSpec apply() {
        return MethodSpec.methodBuilder("apply").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(float[].class, "src").addParameter(float[].class, "dst")
                .addParameter(float[].class, "floats").addParameter(int[][].class, "tables")
                .beginControlFlow("for (int i = 0; i < src.length; i += FLOATS.length())")
                .addStatement("lanes($T.fromArray(FLOATS, src, i), floats, tables).intoArray(dst, i)",
                        VectorNames.FLOAT_VECTOR)
                .endControlFlow().build();
    }

    private MethodSpec method(String name, int root) {
        ClassName vector = VectorNames.FLOAT_VECTOR;
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(vector)
                .addParameter(vector, "x").addParameter(float[].class, "floats").addParameter(int[][].class, "tables")
                .addCode(new VectorBody(kernel, new ConstantSource.Parameters()).returning(root)).build();
    }
}
