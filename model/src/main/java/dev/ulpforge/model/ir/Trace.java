package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.List;

/**
 * What every operation of a program returns at some inputs.
 *
 * @param inputs the inputs
 * @param values by position, then by input: numbers as doubles, 1 and 0 for what is true and false, nothing for tables
 */
public record Trace(List<Float> inputs, List<double[]> values) {

    /** {@return the values of all operations at some inputs} */
    public static Trace of(Program program, List<Float> inputs) {
        Interpreter interpreter = Interpreter.of(program);
        List<Type> types = program.types();
        List<double[]> values = types.stream().map(type -> new double[type.isLane() ? inputs.size() : 0]).toList();
        float[] src = new float[inputs.size()];
        for (int i = 0; i < src.length; i++) {
            src[i] = inputs.get(i);
        }
        for (int start = 0; start < src.length; start += Interpreter.LANES) {
            int lanes = Math.min(Interpreter.LANES, src.length - start);
            interpreter.run(List.of(src), start, lanes);
            for (int position = 0; position < types.size(); position++) {
                for (int lane = 0; lane < lanes && types.get(position).isLane(); lane++) {
                    values.get(position)[start + lane] = value(interpreter, types.get(position), position, lane);
                }
            }
        }
        return new Trace(List.copyOf(inputs), values);
    }

    private static double value(Interpreter interpreter, Type type, int position, int lane) {
        return switch (type) {
            case FLOAT -> Float.intBitsToFloat(interpreter.register(position)[lane]);
            case INT, MASK -> interpreter.register(position)[lane];
            case DOUBLE -> Double.longBitsToDouble(interpreter.wide(position)[lane]);
            case LONG -> interpreter.wide(position)[lane];
            case INT_TABLE, DOUBLE_TABLE -> throw new IllegalArgumentException("a table has no lanes");
        };
    }

    /** {@return the values at {@code position}, one for each input} */
    public double[] at(int position) {
        return Arrays.copyOf(values.get(position), values.get(position).length);
    }
}
