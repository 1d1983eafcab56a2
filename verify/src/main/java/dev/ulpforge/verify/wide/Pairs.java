package dev.ulpforge.verify.wide;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;

/**
 * Pairs of arguments with a program's results, each in an array of its own.
 *
 * @param x first arguments
 * @param y second arguments
 * @param z results
 */
record Pairs(double[] x, double[] y, double[] z) {

    /** {@return pairs, each {@code {x, y}} of numbers of the program's format, with what it returns} */
    static Pairs of(List<double[]> pairs, Program program) {
        double[] x = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] y = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
        double[] z = new double[x.length];
        if (program.format().equals(Format.BINARY64)) {
            Interpreter.of(program).apply(x, y, z);
        } else {
            float[] results = new float[x.length];
            Interpreter.of(program).apply(floats(x), floats(y), results);
            for (int i = 0; i < z.length; i++) {
                z[i] = results[i];
            }
        }
        return new Pairs(x, y, z);
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
