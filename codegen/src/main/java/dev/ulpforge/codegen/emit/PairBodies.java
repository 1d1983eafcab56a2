package dev.ulpforge.codegen.emit;

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

    /** {@return checks of the arguments, then a loop} */
    static PairBodies of(KernelMethod kernel, ClassName type) {
        CodeBlock whole = CodeBlock.builder().addStatement("$T.check(x, dst)", RuntimeNames.SPAN)
                .addStatement("$T.check(y, dst)", RuntimeNames.SPAN)
                .addStatement("$L(x, 0, y, 0, dst, 0, dst.length)", kernel.name()).build();
        CodeBlock ranges = CodeBlock.builder()
                .addStatement("$T.check(x, xOffset, dst, dstOffset, length)", RuntimeNames.SPAN)
                .addStatement("$T.check(y, yOffset, dst, dstOffset, length)", RuntimeNames.SPAN)
                .add(loop(kernel, RANGE, "int")).build();
        CodeBlock segments = CodeBlock.builder().addStatement("$T.check(y, dst)", RuntimeNames.SPAN)
                .addStatement("long length = $T.check(x, dst)", RuntimeNames.SPAN)
                .add(loop(kernel, "x, y, dst, length", "long")).build();
        return new PairBodies(whole, same(kernel, type, "Second"), same(kernel, type, "First"), ranges, segments);
    }

    /** {@return calls of the methods of the same name in another class} */
    static PairBodies calls(ClassName home, String name) {
        CodeBlock whole = call(home, name, "x, y, dst");
        return new PairBodies(whole, whole, whole, call(home, name, RANGE), whole);
    }

    private static CodeBlock call(ClassName home, String name, String arguments) {
        return CodeBlock.builder().addStatement("$T.$L($L)", home, name, arguments).build();
    }

    private static CodeBlock same(KernelMethod kernel, ClassName type, String which) {
        return CodeBlock.builder().addStatement("$T.same$L($T::$L, x, y, dst)", RuntimeNames.PAIR_LOOP, which, type,
                kernel.name()).build();
    }

    private static CodeBlock loop(KernelMethod kernel, String arguments, String counter) {
        return CodeBlock.builder().beginControlFlow("if ($L.isOver())", ColdMethods.warmUp(kernel, counter))
                .addStatement("$L.$L($L)", KernelClass.VECTORS, kernel.name(), arguments).nextControlFlow("else")
                .addStatement("$L($L)", kernel.coldName(), arguments).endControlFlow().build();
    }
}
