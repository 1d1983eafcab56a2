package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.List;

import dev.ulpforge.model.format.Format;

/**
 * What every operation of a program returns at some inputs.
 *
 * @param inputs the inputs
 * @param values by position, then by input: numbers as doubles, 1 and 0 for what is true and false, nothing for tables
 */
public record Trace(List<Double> inputs, List<double[]> values) {

    /** {@return the values of all operations at some inputs, floats or doubles as the program's are} */
    public static Trace of(Program program, List<? extends Number> inputs) {
        Interpreter interpreter = Interpreter.of(program);
        List<Type> types = program.types();
        List<double[]> values = types.stream().map(type -> new double[type.isLane() ? inputs.size() : 0]).toList();
        double[] src = inputs.stream().mapToDouble(Number::doubleValue).toArray();
        float[] floats = new float[src.length];
        for (int i = 0; i < src.length; i++) {
            floats[i] = inputs.get(i).floatValue();
        }
        for (int start = 0; start < src.length; start += Interpreter.LANES) {
            int lanes = Math.min(Interpreter.LANES, src.length - start);
            if (program.format().equals(Format.BINARY64)) {
                interpreter.run(src, start, lanes);
            } else {
                interpreter.run(List.of(floats), start, lanes);
            }
            for (int position = 0; position < types.size(); position++) {
                for (int lane = 0; lane < lanes && types.get(position).isLane(); lane++) {
                    values.get(position)[start + lane] = value(interpreter, types.get(position), position, lane);
                }
            }
        }
        return new Trace(Arrays.stream(src).boxed().toList(), values);
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
