package dev.ulpforge.driver.worker;

import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;

/** Looks for an input at which the vector form of a program differs from its scalar form, which no JVM should allow. */
record VectorScalarComparison(Program program, BulkKernel vector) {
    private static final int BLOCK = 1 << 16;
    private static final int SEGMENT = 1 << 24;

    /**
     * {@return a description of the first such input, with the interpreter's result}
     *
     * @param segment the first byte of the bit patterns of the inputs compared
     */
    Optional<String> first(int segment) {
        BulkKernel scalar = CompiledKernel.scalar(program);
        float[] inputs = new float[BLOCK];
        float[] a = new float[BLOCK];
        float[] b = new float[BLOCK];
        for (int start = 0; start < SEGMENT; start += BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                inputs[i] = Float.intBitsToFloat((segment << 24) + start + i);
            }
            vector.apply(inputs, a);
            scalar.apply(inputs, b);
            for (int i = 0; i < BLOCK; i++) {
                if (Float.floatToIntBits(a[i]) != Float.floatToIntBits(b[i])) {
                    return Optional.of(inWords(program, inputs[i], a[i], b[i]));
                }
            }
        }
        return Optional.empty();
    }

    static String inWords(Program program, float x, float a, float b) {
        return "at x=" + Float.toHexString(x) + " the vector form returns " + Float.toHexString(a)
                + ", the scalar form " + Float.toHexString(b) + ", and the interpreter "
                + Float.toHexString(Interpreter.of(program).at(x));
    }
}
