package dev.ulpforge.driver.worker;

import java.util.Locale;
import java.util.SplittableRandom;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;

/**
 * Checks whether the vector form of a program, its scalar form and the meaning of its text agree in this JVM on some
 * inputs of all magnitudes: for JVMs that are too slow for all inputs, as with {@code -Xint}.
 */
record SampleCheck(Program program, BulkKernel vector) {
    private static final int INPUTS = 1 << 14;
    private static final long SEED = 1;

    CheckResult run() {
        float[] x = new float[INPUTS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < INPUTS; i++) {
            x[i] = Float.intBitsToFloat(random.nextInt());
        }
        float[] a = new float[INPUTS];
        float[] b = new float[INPUTS];
        vector.apply(x, a);
        CompiledKernel.scalar(program).apply(x, b);
        Interpreter meaning = Interpreter.of(program);
        for (int i = 0; i < INPUTS; i++) {
            int want = Float.floatToIntBits(meaning.at(x[i]));
            if (Float.floatToIntBits(a[i]) != want || Float.floatToIntBits(b[i]) != want) {
                return new CheckResult.Refuted(VectorScalarComparison.inWords(program, x[i], a[i], b[i]));
            }
        }
        return new CheckResult.Confirmed(String.format(Locale.ROOT,
                "vector form, scalar form and text agree for %,d random inputs (%s)", INPUTS,
                System.getProperty("java.vm.info")));
    }
}
