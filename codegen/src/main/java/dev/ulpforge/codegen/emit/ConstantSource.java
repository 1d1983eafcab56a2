package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.CodeBlock;

/** The source from which code takes its constants. */
sealed interface ConstantSource {

    /** {@return an expression for a vector of {@code value}, the constant at {@code position}} */
    CodeBlock broadcast(int position, float value, LaneNames lanes);

    /** {@return an expression for {@code value}, the constant at {@code position}} */
    String scalar(int position, float value);

    /** {@return an expression for the table of the look-up at {@code position}} */
    String table(KernelMethod kernel, int position);

    /** Literals, which C2 broadcasts outside of the loop, in the source that a user gets. */
    record Literals() implements ConstantSource {
        @Override
        public CodeBlock broadcast(int position, float value, LaneNames lanes) {
            return CodeBlock.of("$T.broadcast($L, $L)", VectorNames.FLOAT_VECTOR, lanes.floats(),
                    JavaLang.code(JavaLiteral.of(value)));
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
        public CodeBlock broadcast(int position, float value, LaneNames lanes) {
            return CodeBlock.of("$T.broadcast($L, floats[$L])", VectorNames.FLOAT_VECTOR, lanes.floats(), position);
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
