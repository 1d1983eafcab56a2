package dev.ulpforge.codegen.emit;

import java.lang.invoke.MethodHandles;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.format.Format;

/**
 * A kernel that has no lock yet: all its forms call the body of the annotated method.
 *
 * @param name   the name of the annotated and of the generated methods
 * @param owner  the binary name of the class that the annotated method is in
 * @param format the format of argument and result
 */
public record UnlockedMethod(String name, String owner, Format format) {
    private static final String UNPROVEN = "Not forged yet: the body of the annotated method, with its own accuracy and "
            + "speed.\n\n";
    private static final String SAME = "@return what the annotated method returns\n";

    /** {@return what the method for one float says of itself} */
    String documentation() {
        return UNPROVEN + "@param x " + ElementForm.of(format).words() + "\n" + SAME;
    }

    void addTo(TypeSpec.Builder type, TypeSpec.Builder vectors, ClassName scalar) {
        String body = name + "Body";
        ElementForm element = ElementForm.of(format);
        type.addField(FieldSpec.builder(RuntimeNames.ANNOTATED_BODY, body, Modifier.PRIVATE, Modifier.STATIC,
                Modifier.FINAL)
                .initializer("$T.$L($T.lookup(), $S, $S)", RuntimeNames.ANNOTATED_BODY,
                        format.isNarrow() ? "ofShorts" : element.isDouble() ? "ofDoubles" : "of", MethodHandles.class,
                        owner, name)
                .build());
        type.addMethod(MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(documentation())
                .returns(element.type()).addParameter(element.type(), "x").addStatement("return $L.at(x)", body)
                .build());
        new BulkMethods(name, format.isNarrow()
                ? NarrowBodies.of(name, NarrowBodies::byElement)
                : BulkBodies.of(name, BulkLoop.ofCalls(name), element), element).addTo(type);
        if (!format.isNarrow()) {
            addVectors(vectors, scalar, element);
        }
    }

    private void addVectors(TypeSpec.Builder vectors, ClassName scalar, ElementForm element) {
        vectors.addMethod(MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(UNPROVEN)
                .addJavadoc("@param x a vector of any species\n@return {@link $T#$L($T)} of each lane\n", scalar,
                        name, element.type())
                .returns(element.vector()).addParameter(element.vector(), "x")
                .addCode(byArray(scalar, element)).build());
    }

    private CodeBlock byArray(ClassName scalar, ElementForm element) {
        return CodeBlock.builder().addStatement("$T lanes = x.toArray()", element.array())
                .addStatement("$T.$L(lanes, lanes)", scalar, name)
                .addStatement("return $T.fromArray(x.species(), lanes, 0)", element.vector()).build();
    }
}
