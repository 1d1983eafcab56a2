package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.ir.Op;

/** The source from which code takes its constants. */
sealed interface ConstantSource {

    /** {@return an expression for a vector of the constant at {@code position}} */
    CodeBlock broadcast(int position, Op.Leaf constant, LaneNames lanes);

    /** {@return an expression for {@code value}, the constant at {@code position}} */
    String scalar(int position, float value);

    /** {@return an expression for the table of the look-up at {@code position}} */
    String table(KernelMethod kernel, int position);

    /** Literals, in the source that a user gets. */
    record Literals() implements ConstantSource {
        @Override
        public CodeBlock broadcast(int position, Op.Leaf constant, LaneNames lanes) {
            return VectorNames.broadcast(constant, lanes, JavaLang.code(JavaLiteral.of(constant)));
        }

        @Override
        public String scalar(int position, float value) {
            return JavaLiteral.of(value);
        }

        @Override
        public String table(KernelMethod kernel, int position) {
            return kernel.table(position);
        }
    }

    /**
     * {@link LoopConstants}, for vector loops. C2 keeps a vector of a literal in no register over a loop with a rare
     * branch: it broadcasts it anew at each use, and the loads take a fifth to a quarter of the time of an exp kernel.
     * CPUs with vectors of 256 bits have only 16 registers; of more constants C2 stores and loads some in each round.
     * So there a float that is only added to products is a literal: the sum replaces it, which takes a copy anyway. (In
     * double lanes literals are slower: 5.2 ns for 3.9 of a correctly rounded log with AVX2, AMD Zen 3.)
     */
    record Arrays(LoopConstants constants) implements ConstantSource {
        private static final int LANES_OF_AVX2 = 8;

        @Override
        public CodeBlock broadcast(int position, Op.Leaf constant, LaneNames lanes) {
            CodeBlock element = CodeBlock.of("$L", constants.element(position));
            return VectorNames.broadcast(constant, lanes, !lanes.isHalf() && constants.isAddend(position)
                    ? CodeBlock.of("$L.length() == $L ? $L : $L", lanes.floats(), LANES_OF_AVX2,
                            JavaLang.code(JavaLiteral.of(constant)), element)
                    : element);
        }

        @Override
        public String scalar(int position, float value) {
            return JavaLiteral.of(value);
        }

        @Override
        public String table(KernelMethod kernel, int position) {
            return kernel.table(position);
        }
    }

    /** Arrays, indexed by position, so that the search tries other constants without compiling again. */
    record Parameters() implements ConstantSource {
        @Override
        public CodeBlock broadcast(int position, Op.Leaf constant, LaneNames lanes) {
            return VectorNames.broadcast(constant, lanes, constant instanceof Op.FloatConst
                    ? CodeBlock.of("floats[$L]", position)
                    : JavaLang.code(JavaLiteral.of(constant)));
        }

        @Override
        public String scalar(int position, float value) {
            return "floats[" + position + "]";
        }

        @Override
        public String table(KernelMethod kernel, int position) {
            return "tables[" + position + "]";
        }
    }
}
