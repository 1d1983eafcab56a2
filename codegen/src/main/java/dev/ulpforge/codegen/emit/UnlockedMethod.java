package dev.ulpforge.codegen.emit;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Signature;

/**
 * A kernel that has no lock yet: all its forms call the body of the annotated method.
 *
 * @param name      the name of the annotated and of the generated methods
 * @param owner     the binary name of the class that the annotated method is in
 * @param signature the formats of arguments and result
 */
public record UnlockedMethod(String name, String owner, Signature signature) {
    private static final String UNPROVEN = "Not forged yet: the body of the annotated method, with its own accuracy and "
            + "speed.\n\n";
    private static final String SAME = "@return what the annotated method returns\n";

    /** {@return the format of arguments and result} */
    Format format() {
        return signature.result();
    }

    /** {@return the names of the arguments} */
    List<String> arguments() {
        return signature.names();
    }

    /** {@return what the method for one float says of itself} */
    String documentation() {
        return arguments().stream()
                .map(argument -> "@param " + argument + " " + ElementForm.of(format()).words() + "\n")
                .collect(Collectors.joining("", UNPROVEN, SAME));
    }

    void addTo(TypeSpec.Builder type, TypeSpec.Builder vectors, ClassName scalar) {
        String body = name + "Body";
        ElementForm element = ElementForm.of(format());
        type.addField(FieldSpec.builder(RuntimeNames.ANNOTATED_BODY, body, Modifier.PRIVATE, Modifier.STATIC,
                Modifier.FINAL)
                .initializer("$T.$L($T.lookup(), $S, $S)", RuntimeNames.ANNOTATED_BODY, kindOfBody(element),
                        MethodHandles.class, owner, name)
                .build());
        type.addMethod(method(TypeName.get(element.type()), TypeName.get(element.type())).addJavadoc(documentation())
                .addStatement("return $L.at($L)", body, String.join(", ", arguments())).build());
        if (isOfTwo()) {
            new PairMethods(name, PairBodies.ofCalls(name, scalar, element), element).addTo(type);
        } else {
            new BulkMethods(name, format().isNarrow()
                    ? NarrowBodies.of(name, NarrowBodies::byElement)
                    : BulkBodies.of(name, BulkLoop.ofCalls(name), element), element).addTo(type);
        }
        if (!format().isNarrow()) {
            addVectors(vectors, scalar, element);
        }
    }

    private boolean isOfTwo() {
        return arguments().size() == 2;
    }

    /** {@return the method of {@code AnnotatedBody} that finds it} */
    private String kindOfBody(ElementForm element) {
        if (isOfTwo()) {
            return format().isNarrow() ? "ofShortPairs" : element.isDouble() ? "ofDoublePairs" : "ofPairs";
        }
        return format().isNarrow() ? "ofShorts" : element.isDouble() ? "ofDoubles" : "of";
    }

    private MethodSpec.Builder method(TypeName result, TypeName argument) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result);
        arguments().forEach(each -> method.addParameter(argument, each));
        return method;
    }

    private void addVectors(TypeSpec.Builder vectors, ClassName scalar, ElementForm element) {
        String types = arguments().stream().map(_ -> element.type().toString()).collect(Collectors.joining(", "));
        vectors.addMethod(method(element.vector(), element.vector()).addJavadoc(UNPROVEN)
                .addJavadoc("@param x a vector of any species\n")
                .addJavadoc(isOfTwo() ? "@param y one of the same species\n" : "")
                .addJavadoc("@return {@link $T#$L($L)} of each lane\n", scalar, name, types)
                .addCode(byArray(scalar, element)).build());
    }

    private CodeBlock byArray(ClassName scalar, ElementForm element) {
        return CodeBlock.builder().addStatement("$T lanes = x.toArray()", element.array())
                .addStatement("$T.$L(lanes, $Llanes)", scalar, name, isOfTwo() ? "y.toArray(), " : "")
                .addStatement("return $T.fromArray(x.species(), lanes, 0)", element.vector()).build();
    }
}
