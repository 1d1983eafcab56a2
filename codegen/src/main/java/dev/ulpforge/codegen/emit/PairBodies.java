package dev.ulpforge.codegen.emit;

import java.lang.foreign.ValueLayout;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * What the forms of a kernel of two arguments do.
 *
 * @param wholeArrays for {@code x}, {@code y} and {@code dst}
 * @param sameSecond  likewise, where {@code y} is a value
 * @param sameFirst   likewise, where {@code x} is a value
 * @param ranges      for {@code x}, {@code xOffset}, {@code y}, {@code yOffset}, {@code dst}, {@code dstOffset} and
 *                    {@code length}
 * @param segments    for {@code x}, {@code y} and {@code dst}
 */
record PairBodies(CodeBlock wholeArrays, CodeBlock sameSecond, CodeBlock sameFirst, CodeBlock ranges,
        CodeBlock segments) {
    private static final String RANGE = "x, xOffset, y, yOffset, dst, dstOffset, length";

    /** {@return checks of the arguments, then the loop of a kernel} */
    static PairBodies of(KernelMethod kernel, ClassName type) {
        ElementForm element = ElementForm.of(kernel.format());
        if (kernel.isByElement()) {
            return ofCalls(kernel.name(), type, element);
        }
        return kernel.format().isNarrow()
                ? checked(kernel.name(), type, element,
                        narrowLoop(kernel, RANGE, callsOfRanges(kernel.name())),
                        narrowLoop(kernel, "x, y, dst, length", callsOfSegments(kernel.name(), element)))
                : checked(kernel.name(), type, element, loop(kernel, RANGE, "int"),
                        loop(kernel, "x, y, dst, length", "long"));
    }

    /** {@return checks of the arguments, then calls of the scalar form for each pair} */
    static PairBodies ofCalls(String name, ClassName type, ElementForm element) {
        return checked(name, type, element, callsOfRanges(name), callsOfSegments(name, element));
    }

    private static CodeBlock callsOfRanges(String name) {
        return CodeBlock.builder().beginControlFlow("for (int i = 0; i < length; i++)")
                .addStatement("dst[dstOffset + i] = $L(x[xOffset + i], y[yOffset + i])", name).endControlFlow().build();
    }

    private static CodeBlock callsOfSegments(String name, ElementForm element) {
        return CodeBlock.builder()
                .beginControlFlow("for (long i = 0; i < length * $1T.BYTES; i += $1T.BYTES)", element.boxed())
                .addStatement("dst.set($1T.$3L, i, $2L(x.get($1T.$3L, i), y.get($1T.$3L, i)))", ValueLayout.class, name,
                        element.layout())
                .endControlFlow().build();
    }

    private static PairBodies checked(String name, ClassName type, ElementForm element, CodeBlock rangeLoop,
            CodeBlock segmentLoop) {
        String ofSegments = element.isDouble()
                ? "checkDoubles"
                : element.bytes() == Short.BYTES ? "checkNarrow" : "check";
        CodeBlock whole = CodeBlock.builder().addStatement("$T.check(x, dst)", RuntimeNames.SPAN)
                .addStatement("$T.check(y, dst)", RuntimeNames.SPAN)
                .addStatement("$L(x, 0, y, 0, dst, 0, dst.length)", name).build();
        CodeBlock ranges = CodeBlock.builder()
                .addStatement("$T.check(x, xOffset, dst, dstOffset, length)", RuntimeNames.SPAN)
                .addStatement("$T.check(y, yOffset, dst, dstOffset, length)", RuntimeNames.SPAN).add(rangeLoop).build();
        CodeBlock segments = CodeBlock.builder().addStatement("$T.$L(y, dst)", RuntimeNames.SPAN, ofSegments)
                .addStatement("long length = $T.$L(x, dst)", RuntimeNames.SPAN, ofSegments).add(segmentLoop).build();
        return new PairBodies(whole, same(name, type, "Second"), same(name, type, "First"), ranges, segments);
    }

    /** {@return calls of the methods of the same name in another class} */
    static PairBodies calls(ClassName home, String name) {
        CodeBlock whole = call(home, name, "x, y, dst");
        return new PairBodies(whole, whole, whole, call(home, name, RANGE), whole);
    }

    private static CodeBlock call(ClassName home, String name, String arguments) {
        return CodeBlock.builder().addStatement("$T.$L($L)", home, name, arguments).build();
    }

    private static CodeBlock same(String name, ClassName type, String which) {
        return CodeBlock.builder()
                .addStatement("$T.same$L($T::$L, x, y, dst)", RuntimeNames.PAIR_LOOP, which, type, name).build();
    }

    private static CodeBlock loop(KernelMethod kernel, String arguments, String counter) {
        return CodeBlock.builder().beginControlFlow("if ($L.isOver())", ColdMethods.warmUp(kernel, counter))
                .addStatement("$L.$L($L)", KernelClass.VECTORS, kernel.name(), arguments).nextControlFlow("else")
                .addStatement("$L($L)", kernel.coldName(), arguments).endControlFlow().build();
    }

    private static CodeBlock narrowLoop(KernelMethod kernel, String arguments, CodeBlock byElement) {
        return CodeBlock.builder().beginControlFlow("if ($L)", BulkLoop.vectorsAreFast(kernel))
                .addStatement("$T.map($L::$L, $T.ARRAYS, $L)", RuntimeNames.NARROW_ARRAYS, KernelClass.VECTORS,
                        kernel.name(), RuntimeNames.ofFormat(kernel.format(), KernelClass.VECTORS), arguments)
                .nextControlFlow("else").add(byElement).endControlFlow().build();
    }
}
