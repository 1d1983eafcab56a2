package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;

/**
 * What every operation of a program returns at some inputs.
 *
 * @param inputs the inputs, each as many numbers as the program has arguments
 * @param values by position, then by input: numbers as doubles, 1 and 0 for what is true and false, nothing for tables
 */
public record Trace(List<List<Double>> inputs, List<double[]> values) {

    /** {@return the values of all operations of a program of one argument, which are floats or doubles} */
    public static Trace of(Program program, List<? extends Number> inputs) {
        return ofAll(program, inputs.stream().map(x -> List.of(x.doubleValue())).toList());
    }

    /**
     * {@return the values of all operations of a program of two arguments}
     *
     * @param pairs the arguments, x and y
     */
    public static Trace ofPairs(Program program, List<double[]> pairs) {
        return ofAll(program, pairs.stream().map(pair -> List.of(pair[0], pair[1])).toList());
    }

    private static Trace ofAll(Program program, List<List<Double>> inputs) {
        Interpreter interpreter = Interpreter.of(program);
        List<Type> types = program.types();
        List<double[]> values = types.stream().map(type -> new double[type.isLane() ? inputs.size() : 0]).toList();
        for (int start = 0; start < inputs.size(); start += Interpreter.LANES) {
            List<List<Double>> some = inputs.subList(start, Math.min(start + Interpreter.LANES, inputs.size()));
            run(interpreter, program, some);
            for (int position = 0; position < types.size(); position++) {
                for (int lane = 0; lane < some.size() && types.get(position).isLane(); lane++) {
                    values.get(position)[start + lane] = value(interpreter, types.get(position), position, lane);
                }
            }
        }
        return new Trace(inputs, values);
    }

    private static void run(Interpreter interpreter, Program program, List<List<Double>> inputs) {
        List<double[]> arguments = IntStream.range(0, program.arguments())
                .mapToObj(k -> inputs.stream().mapToDouble(input -> input.get(k)).toArray()).toList();
        if (program.format().equals(Format.BINARY64)) {
            interpreter.runDoubles(arguments, 0, inputs.size());
        } else {
            interpreter.run(arguments.stream().map(Trace::floats).toList(), 0, inputs.size());
        }
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
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

    /** {@return the value at {@code position} for one of the inputs, by number} */
    public double at(int position, int input) {
        return values.get(position)[input];
    }
}
