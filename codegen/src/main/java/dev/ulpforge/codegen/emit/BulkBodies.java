package dev.ulpforge.codegen.emit;

import java.lang.foreign.ValueLayout;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * What the forms of a kernel for arrays and memory segments do.
 *
 * @param wholeArrays for {@code src} and {@code dst}
 * @param ranges      for {@code src}, {@code srcOffset}, {@code dst}, {@code dstOffset} and {@code length}
 * @param segments    for {@code src} and {@code dst}
 */
record BulkBodies(CodeBlock wholeArrays, CodeBlock ranges, CodeBlock segments) {

    /** {@return checks of the arguments, then a loop} */
    static BulkBodies of(String name, BulkLoop loop, ElementForm element) {
        CodeBlock whole = CodeBlock.builder().addStatement("$T.check(src, dst)", RuntimeNames.SPAN)
                .addStatement("$L(src, 0, dst, 0, src.length)", name).build();
        CodeBlock ranges = CodeBlock.builder()
                .addStatement("$T.check(src, srcOffset, dst, dstOffset, length)", RuntimeNames.SPAN)
                .add(loop.code("src, srcOffset, dst, dstOffset, length", "int", CodeBlock.of("src[srcOffset + i]"),
                        y -> CodeBlock.of("dst[dstOffset + i] = $L", y)))
                .build();
        CodeBlock segments = CodeBlock.builder().addStatement("long length = $T.$L(src, dst)", RuntimeNames.SPAN,
                element.isDouble() ? "checkDoubles" : "check")
                .add(loop.code("src, dst, length", "long",
                        CodeBlock.of("src.get($T.$L, i * $T.BYTES)", ValueLayout.class, element.layout(),
                                element.boxed()),
                        y -> CodeBlock.of("dst.set($T.$L, i * $T.BYTES, $L)", ValueLayout.class, element.layout(),
                                element.boxed(), y)))
                .build();
        return new BulkBodies(whole, ranges, segments);
    }

    /** {@return calls of the methods of the same name in another class} */
    static BulkBodies calls(ClassName home, String name) {
        return new BulkBodies(call(home, name, "src, dst"),
                call(home, name, "src, srcOffset, dst, dstOffset, length"), call(home, name, "src, dst"));
    }

    private static CodeBlock call(ClassName home, String name, String arguments) {
        return CodeBlock.builder().addStatement("$T.$L($L)", home, name, arguments).build();
    }
}
