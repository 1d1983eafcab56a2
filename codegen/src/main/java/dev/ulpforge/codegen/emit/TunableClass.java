package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.reading.ProgramReading;

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
        ProgramReading reading = ProgramReading.of(kernel.program());
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        if (kernel.program().gathers()) {
            type.addMethod(byElement(reading));
            new ScalarMethods(kernel, reading).memory().ifPresent(type::addType);
        } else {
            VectorBody body = new VectorBody(kernel, reading, new ConstantSource.Parameters(), VectorBody.Form.LARGE);
            type.addFields(body.lanes().fields()).addMethod(loop(body)).addMethod(vector(body));
            new ScalarMethods(kernel, reading).registers().ifPresent(type::addType);
        }
        return JavaFile.builder("", type.build()).skipJavaLangImports(true).build().toString();
    }

    private static MethodSpec.Builder apply() {
        return method("apply").addModifiers(Modifier.PUBLIC).addParameter(float[].class, "floats")
                .addParameter(int[][].class, "tables");
    }

    private MethodSpec byElement(ProgramReading reading) {
        ScalarBody body = new ScalarBody(kernel, reading, new ConstantSource.Parameters());
        return apply().beginControlFlow("for (int i = 0; i < src.length; i++)").addStatement("float x = src[i]")
                .addCode(body.whole()).addStatement("dst[i] = $L", body.result()).endControlFlow().build();
    }

    private static MethodSpec loop(VectorBody body) {
        CodeBlock otherwise = CodeBlock.builder().addStatement("vector(src, dst, i, floats, tables)")
                .addStatement("continue").build();
        return apply()
                .addCode(body.constants(body.way().steps()))
                .beginControlFlow("for (int i = 0; i < src.length; i += $L.length())", body.lanes().floats())
                .addCode(load(body)).addCode(body.code(body.way().steps(), List.of(VectorBody.ALONE), otherwise))
                .addCode(store(body))
                .endControlFlow().build();
    }

    private static MethodSpec vector(VectorBody body) {
        return method("vector").addModifiers(Modifier.PRIVATE).addParameter(int.class, "i")
                .addParameter(float[].class, "floats").addParameter(int[][].class, "tables")
                .addCode(load(body)).addCode(new MaskedBody(body).all()).addCode(store(body)).build();
    }

    private static CodeBlock load(VectorBody body) {
        return CodeBlock.builder()
                .addStatement("$1T x = $1T.fromArray($2L, src, i)", VectorNames.FLOAT_VECTOR, body.lanes().floats())
                .build();
    }

    private static CodeBlock store(VectorBody body) {
        return CodeBlock.builder().addStatement("$L.intoArray(dst, i)", body.result(VectorBody.ALONE)).build();
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addParameter(float[].class, "src")
                .addParameter(float[].class, "dst");
    }
}
