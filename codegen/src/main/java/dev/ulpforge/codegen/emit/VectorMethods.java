package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.reading.ProgramReading;

/**
 * The form of a kernel for one vector: methods, each of which ends with a call of the next, so that all are inlined
 * into a user's loop.
 */
final class VectorMethods {
    private final KernelMethod kernel;
    private final ClassName scalar;
    private final VectorBody body;
    private final InliningPartition cut;
    private final ElementForm element;

    VectorMethods(KernelMethod kernel, ProgramReading reading, ClassName scalar) {
        this.kernel = kernel;
        this.scalar = scalar;
        this.body = new VectorBody(kernel, reading, new ConstantSource.Literals(), VectorBody.Form.INLINED);
        this.cut = new InliningPartition(body.way());
        this.element = body.lanes().element();
    }

    void addTo(TypeSpec.Builder type) {
        boolean isInHalves = body.lanes().isHalf() && !body.lanes().isOfDoubles();
        boolean isTooLong = isInHalves && !cut.isInlinedTwice();
        if (kernel.isOfTwo() && isTooLong) {
            type.addMethod(documented(method(kernel.name())).addCode(elsewhere()).build());
        } else if (kernel.gathers() && body.lanes().isOfDoubles()) {
            type.addMethod(byWideLane());
        } else if (kernel.gathers() || isTooLong) {
            type.addMethod(byLane());
            type.addMethod(pair());
        } else if (isInHalves) {
            type.addMethod(ofHalves());
            addParts(type, withArguments(method(kernel.halfName()).addModifiers(Modifier.PRIVATE)));
        } else {
            addParts(type, first());
        }
        type.addMethod(byArray());
    }

    private void addParts(TypeSpec.Builder type, MethodSpec.Builder first) {
        List<List<FastPathSteps.Step>> parts = cut.parts();
        for (int part = 0; part < parts.size(); part++) {
            MethodSpec.Builder method = part == 0 ? first : later(part);
            method.addCode(body.constants(parts.get(part)))
                    .addCode(body.code(parts.get(part), List.of(VectorBody.ALONE), elsewhere()));
            if (part == parts.size() - 1) {
                method.addStatement("return $L", body.result(VectorBody.ALONE));
            } else {
                method.addStatement("return $L($L$L)", kernel.continuationName(part + 1), arguments(),
                        cut.aliveIn(part + 1).stream()
                                .mapToObj(position -> ", " + body.value(position, VectorBody.ALONE))
                                .collect(Collectors.joining()));
            }
            type.addMethod(method.build());
        }
    }

    private MethodSpec.Builder first() {
        return documented(method(kernel.name())).addCode(elsewhereUnless(species()));
    }

    /** {@return the species for which vectors are fast} */
    private String species() {
        return body.lanes().isOfDoubles() ? body.lanes().main() : body.lanes().wholeFloats();
    }

    /** One lane after the other, without an array, where there are few. */
    private MethodSpec byWideLane() {
        String doubles = species();
        MethodSpec.Builder method = documented(method(kernel.name()))
                .beginControlFlow("if (x.species() != $1L || $1L.length() > $2L)", doubles, TableLookup.WIDEST / 2)
                .addCode(elsewhere()).endControlFlow().addStatement("$T y = x", element.vector());
        for (int lane = 0; lane < TableLookup.WIDEST / 2; lane++) {
            if (lane > 1 && Integer.bitCount(lane) == 1) {
                method.beginControlFlow("if ($L.length() == $L)", doubles, lane).addStatement("return y")
                        .endControlFlow();
            }
            method.addStatement("y = y.withLane($1L, $2T.$3L(x.lane($1L)))", lane, scalar, kernel.name());
        }
        return method.addStatement("return y").build();
    }

    /** One lane after the other, without an array. */
    private MethodSpec byLane() {
        String floats = body.lanes().wholeFloats();
        MethodSpec.Builder method = documented(method(kernel.name()))
                .beginControlFlow("if (x.species() != $1L || $1L.length() < $2L || $1L.length() > $3L)", floats,
                        TableLookup.NARROWEST, TableLookup.WIDEST)
                .addCode(elsewhere()).endControlFlow()
                .beginControlFlow("if ($L.length() == $L)", floats, TableLookup.WIDEST).addCode(pairs())
                .endControlFlow()
                .addStatement("$T y = x", VectorNames.FLOAT_VECTOR);
        for (int lane = 0; lane < TableLookup.WIDEST / 2; lane++) {
            if (lane >= TableLookup.NARROWEST && Integer.bitCount(lane) == 1) {
                method.beginControlFlow("if ($L.length() == $L)", floats, lane).addStatement("return y")
                        .endControlFlow();
            }
            method.addStatement("y = y.withLane($1L, $2T.$3L(x.lane($1L)))", lane, scalar, kernel.name());
        }
        return method.addStatement("return y").build();
    }

    /**
     * Two lanes of the widest vectors after two, in a loop: sixteen times the scalar code is more than C2 inlines into
     * a user's loop (2500 bytes, InlineSmallCode), and then it boxes the vectors. The first pair leaves, and its
     * results enter at the end.
     */
    private CodeBlock pairs() {
        return CodeBlock.builder().addStatement("$T pairs = x.reinterpretAsLongs()", VectorNames.LONG_VECTOR)
                .addStatement("$T results = pairs", VectorNames.LONG_VECTOR)
                .beginControlFlow("for (int i = 0; i < $L; i++)", TableLookup.WIDEST / 2)
                .addStatement("results = results.slice(1).withLane($L, $L(pairs.lane(0)))", TableLookup.WIDEST / 2 - 1,
                        kernel.pairName())
                .addStatement("pairs = pairs.slice(1)").endControlFlow()
                .addStatement("return results.reinterpretAsFloats()").build();
    }

    /** The results for two floats whose bits are the halves of a long, likewise. */
    private MethodSpec pair() {
        String result = "int $1L = $2T.floatToRawIntBits($3T.$4L($2T.intBitsToFloat((int) $5L)))";
        return MethodSpec.methodBuilder(kernel.pairName()).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(long.class).addParameter(long.class, "pair")
                .addStatement(result, "low", Float.class, scalar, kernel.name(), "pair")
                .addStatement(result, "high", Float.class, scalar, kernel.name(), "(pair >>> 32)")
                .addStatement("return $T.toUnsignedLong(low) | (long) high << 32", Integer.class).build();
    }

    /** Of the Vector API but for the two calls, since C2 inlines nothing else in the end. */
    private MethodSpec ofHalves() {
        LaneNames lanes = body.lanes();
        CodeBlock slice = CodeBlock.of("slice($L.length()", lanes.floats());
        CodeBlock lows = kernel.arguments().stream().map(x -> CodeBlock.of("($T) $L.reinterpretShape($L, 0)",
                VectorNames.FLOAT_VECTOR, x, lanes.floats())).collect(CodeBlock.joining(", "));
        CodeBlock highs = kernel.arguments().stream().map(x -> CodeBlock.of("($T) $L.$L).reinterpretShape($L, 0)",
                VectorNames.FLOAT_VECTOR, x, slice, lanes.floats())).collect(CodeBlock.joining(", "));
        return documented(method(kernel.name())).addCode(elsewhereUnless(lanes.wholeFloats()))
                .addStatement("$T low = $L($L)", VectorNames.FLOAT_VECTOR, kernel.halfName(), lows)
                .addStatement("$T high = $L($L)", VectorNames.FLOAT_VECTOR, kernel.halfName(), highs)
                .addStatement("$1T first = ($1T) low.reinterpretShape($2L, 0)", VectorNames.FLOAT_VECTOR,
                        lanes.wholeFloats())
                .addStatement("$1T second = ($1T) high.reinterpretShape($2L, 0)", VectorNames.FLOAT_VECTOR,
                        lanes.wholeFloats())
                .addStatement("return $T.zero($L).$L, second).blend(first, $T.LOW)", VectorNames.FLOAT_VECTOR,
                        lanes.wholeFloats(), slice, RuntimeNames.DOUBLE_LANES)
                .build();
    }

    private CodeBlock elsewhereUnless(String species) {
        String others = kernel.isOfTwo() ? " || y.species() != " + species : "";
        return CodeBlock.builder()
                .beginControlFlow("if (x.species() != $L$L$L)", species, others,
                        cut.fewestLanes() == TableLookup.NARROWEST
                                ? ""
                                : " || " + species + ".length() < " + cut.fewestLanes())
                .add(elsewhere()).endControlFlow().build();
    }

    private MethodSpec.Builder documented(MethodSpec.Builder method) {
        return documented(method, scalar, kernel.name(), kernel.arguments(), element);
    }

    private MethodSpec.Builder withArguments(MethodSpec.Builder method) {
        kernel.arguments().forEach(argument -> method.addParameter(element.vector(), argument));
        return method;
    }

    private String arguments() {
        return String.join(", ", kernel.arguments());
    }

    /** {@return the public method for one vector, without a body} */
    static MethodSpec.Builder documented(MethodSpec.Builder method, ClassName scalar, String name,
            List<String> arguments, ElementForm element) {
        String types = arguments.stream().map(argument -> element.type().getName()).collect(Collectors.joining(", "));
        method.addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@link $T#$L($L)} of each lane.\n\n", scalar, name, types)
                .addJavadoc("@param x a vector of any species; that of {@link $T#SPECIES_PREFERRED} is fast\n",
                        element.vector())
                .addParameter(element.vector(), "x");
        arguments.stream().skip(1).forEach(other -> method.addJavadoc("@param $L another one of that species\n", other)
                .addParameter(element.vector(), other));
        return method.addJavadoc("@return the results, in the lanes of their inputs\n");
    }

    private MethodSpec.Builder later(int part) {
        MethodSpec.Builder method = withArguments(
                method(kernel.continuationName(part)).addModifiers(Modifier.PRIVATE));
        cut.aliveIn(part).stream()
                .forEach(
                        position -> method.addParameter(body.typeOf(position), body.value(position, VectorBody.ALONE)));
        return method;
    }

    private CodeBlock elsewhere() {
        return CodeBlock.builder().addStatement("return $L($L)", kernel.byArrayName(), arguments()).build();
    }

    private MethodSpec byArray() {
        MethodSpec.Builder method = withArguments(method(kernel.byArrayName()).addModifiers(Modifier.PRIVATE))
                .addStatement("$T lanes = x.toArray()", element.array());
        if (kernel.isOfTwo()) {
            method.addStatement("$T others = (($T) y.check(x.species())).toArray()", element.array(),
                    element.vector());
        }
        return method.addCode(inPlace())
                .addStatement("return $T.fromArray(x.species(), lanes, 0)", element.vector()).build();
    }

    private CodeBlock inPlace() {
        if (kernel.gathers()) {
            return CodeBlock.builder().addStatement("$T.$L(lanes, lanes)", scalar, kernel.name()).build();
        }
        String floats = body.lanes().main();
        return CodeBlock.builder().beginControlFlow("for (int i = 0; i < lanes.length; i += $L.length())", floats)
                .addStatement("$L(lanes, i, $Llanes, i, $T.min($L.length(), lanes.length - i))", kernel.tailName(),
                        kernel.isOfTwo() ? "others, i, " : "", Math.class, floats)
                .endControlFlow().build();
    }

    private MethodSpec.Builder method(String name) {
        return method(name, element);
    }

    static MethodSpec.Builder method(String name, ElementForm element) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(element.vector());
    }
}
