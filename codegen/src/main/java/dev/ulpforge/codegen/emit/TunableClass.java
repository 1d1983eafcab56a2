package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/**
 * A class with one vector loop whose float constants and register tables are parameters, indexed by their positions in
 * the program: the search tries many constants on code that is compiled once.
 *
 * @param simpleName the class's name, in the unnamed package
 * @param kernel     the program whose structure the class has
 */
public record TunableClass(String simpleName, KernelMethod kernel) {

    /**
     * {@return the class's source} It has
     * {@code static void apply(float[] src, float[] dst, float[] floats, int[][] tables)}.
     */
    public String source() {
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        if (kernel.program().gathers()) {
            type.addMethod(byElement());
            new ScalarMethods(kernel).memory().ifPresent(type::addType);
        } else {
            type.addFields(body().lanes().fields()).addMethod(loop()).addMethod(vector());
        }
        return JavaFile.builder("", type.build()).skipJavaLangImports(true).build().toString();
    }

    private static MethodSpec.Builder apply() {
        return method("apply").addModifiers(Modifier.PUBLIC).addParameter(float[].class, "floats")
                .addParameter(int[][].class, "tables");
    }

    private MethodSpec byElement() {
        ScalarBody body = new ScalarBody(kernel, new ConstantSource.Parameters());
        return apply().beginControlFlow("for (int i = 0; i < src.length; i++)").addStatement("float x = src[i]")
                .addCode(body.whole()).addStatement("dst[i] = $L", body.result()).endControlFlow().build();
    }

    private MethodSpec loop() {
        CodeBlock otherwise = CodeBlock.builder().addStatement("vector(src, dst, i, floats, tables)")
                .addStatement("continue").build();
        return apply()
                .addCode(body().constants(body().way().steps()))
                .beginControlFlow("for (int i = 0; i < src.length; i += $L.length())", body().lanes().floats())
                .addCode(load()).addCode(body().code(body().way().steps(), List.of(VectorBody.ALONE), otherwise))
                .addCode(store())
                .endControlFlow().build();
    }

    private MethodSpec vector() {
        return method("vector").addModifiers(Modifier.PRIVATE).addParameter(int.class, "i")
                .addParameter(float[].class, "floats").addParameter(int[][].class, "tables")
                .addCode(load()).addCode(new MaskedBody(body()).all()).addCode(store()).build();
    }

    private VectorBody body() {
        return new VectorBody(kernel, new ConstantSource.Parameters(), VectorBody.Form.LARGE);
    }

    private CodeBlock load() {
        return CodeBlock.builder()
                .addStatement("$1T x = $1T.fromArray($2L, src, i)", VectorNames.FLOAT_VECTOR, body().lanes().floats())
                .build();
    }

    private CodeBlock store() {
        return CodeBlock.builder().addStatement("$L.intoArray(dst, i)", body().result(VectorBody.ALONE)).build();
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addParameter(float[].class, "src")
                .addParameter(float[].class, "dst");
    }
}
