package dev.ulpforge.codegen.emit;

import java.lang.foreign.ValueLayout;

import com.palantir.javapoet.CodeBlock;

/** What the forms for arrays and memory segments of 16-bit numbers do: checks of the arguments, then a loop. */
final class NarrowBodies {
    private NarrowBodies() {}

    /** Writes the loop of a bulk method. */
    @FunctionalInterface
    interface Loop {
        /**
         * {@return the code}
         *
         * @param arguments for vector code
         * @param counter   the type of an index
         * @param one       a statement that computes and stores the result at index {@code i}
         */
        CodeBlock code(String arguments, String counter, CodeBlock one);
    }

    /** {@return a loop over single elements} */
    static CodeBlock byElement(String arguments, String counter, CodeBlock one) {
        return CodeBlock.builder().beginControlFlow("for ($L i = 0; i < length; i++)", counter).addStatement(one)
                .endControlFlow().build();
    }

    /** {@return the bodies of the methods of a name, whose form for one number is there} */
    static BulkBodies of(String name, Loop loop) {
        CodeBlock whole = CodeBlock.builder().addStatement("$T.check(src, dst)", RuntimeNames.SPAN)
                .addStatement("$L(src, 0, dst, 0, src.length)", name).build();
        CodeBlock ranges = CodeBlock.builder()
                .addStatement("$T.check(src, srcOffset, dst, dstOffset, length)", RuntimeNames.SPAN)
                .add(loop.code("src, srcOffset, dst, dstOffset, length", "int",
                        CodeBlock.of("dst[dstOffset + i] = $L(src[srcOffset + i])", name)))
                .build();
        CodeBlock segments = CodeBlock.builder()
                .addStatement("long length = $T.checkNarrow(src, dst)", RuntimeNames.SPAN)
                .add(loop.code("src, dst, length", "long", CodeBlock.of("dst.set($1T.JAVA_SHORT_UNALIGNED, "
                        + "i * $2T.BYTES, $3L(src.get($1T.JAVA_SHORT_UNALIGNED, i * $2T.BYTES)))", ValueLayout.class,
                        Short.class, name)))
                .build();
        return new BulkBodies(whole, ranges, segments);
    }
}
