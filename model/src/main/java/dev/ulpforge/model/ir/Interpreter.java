package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;

/**
 * The meaning of a program, bit for bit what every emitted kernel returns. Lanes are kept as raw ints: the bits of a
 * float, an int, or 0 and 1 for a mask; those of 64 bits stand apart. Not thread-safe: it reuses its registers.
 */
public final class Interpreter {
    /** The number of inputs that are processed at a time by each operation. */
    static final int LANES = 1024;
    private final Program program;
    private final int[][] registers;
    private final WideLanes wide;

    private Interpreter(Program program) {
        this.program = program;
        this.registers = new int[program.ops().size()][LANES];
        this.wide = new WideLanes(program, registers);
    }

    /** {@return an interpreter of {@code program}} */
    public static Interpreter of(Program program) {
        return new Interpreter(program);
    }

    /** {@return the result of a program on floats at {@code x}} */
    public float at(float x) {
        float[] lane = { x };
        apply(lane, lane);
        return lane[0];
    }

    /** {@return the result of a program of two floats at {@code x} and {@code y}} */
    public float at(float x, float y) {
        float[] lane = { x };
        apply(lane, new float[]{ y }, lane);
        return lane[0];
    }

    /** {@return the result of a program on doubles at {@code x}} */
    public double at(double x) {
        double[] lane = { x };
        apply(lane, lane);
        return lane[0];
    }

    /** {@return the result of a program of two doubles at {@code x} and {@code y}} */
    public double at(double x, double y) {
        double[] lane = { x };
        apply(lane, new double[]{ y }, lane);
        return lane[0];
    }

    /**
     * Writes the result of a program on floats at {@code src[i]} to {@code dst[i]}.
     *
     * @param src the inputs
     * @param dst the results, of the same length; may be {@code src}
     */
    public void apply(float[] src, float[] dst) {
        apply(src, src, dst);
    }

    /**
     * Writes the result at {@code x[i]} and {@code y[i]} to {@code dst[i]}, for a program of two floats.
     *
     * @param x   the first arguments
     * @param y   the second ones, as many
     * @param dst the results, as many; may be {@code x} or {@code y}
     */
    public void apply(float[] x, float[] y, float[] dst) {
        requireFormat(Format.BINARY32);
        for (int start = 0; start < x.length; start += LANES) {
            int lanes = Math.min(LANES, x.length - start);
            run(List.of(x, y), start, lanes);
            int[] result = registers[program.result()];
            for (int lane = 0; lane < lanes; lane++) {
                dst[start + lane] = Float.intBitsToFloat(result[lane]);
            }
        }
    }

    /**
     * Writes the result of a program on doubles at {@code src[i]} to {@code dst[i]}.
     *
     * @param src the inputs
     * @param dst the results, of the same length; may be {@code src}
     */
    public void apply(double[] src, double[] dst) {
        apply(src, src, dst);
    }

    /**
     * Writes the result at {@code x[i]} and {@code y[i]} to {@code dst[i]}, for a program of two doubles.
     *
     * @param x   the first arguments
     * @param y   the second ones, as many
     * @param dst the results, as many; may be {@code x} or {@code y}
     */
    public void apply(double[] x, double[] y, double[] dst) {
        requireFormat(Format.BINARY64);
        for (int start = 0; start < x.length; start += LANES) {
            int lanes = Math.min(LANES, x.length - start);
            runDoubles(List.of(x, y), start, lanes);
            long[] result = wide(program.result());
            for (int lane = 0; lane < lanes; lane++) {
                dst[start + lane] = Double.longBitsToDouble(result[lane]);
            }
        }
    }

    private void requireFormat(Format format) {
        if (!format.equals(program.format())) {
            throw new IllegalArgumentException("the program is one of " + program.format() + ", not of " + format);
        }
    }

    /** Computes every operation of a program on floats for at most {@link #LANES} inputs, given by argument. */
    void run(List<float[]> src, int start, int lanes) {
        inputs().forEach(at -> {
            float[] from = src.get(((Op.Input) program.ops().get(at)).argument());
            fill(registers[at], lanes, lane -> bits(from[start + lane]));
        });
        compute(lanes);
    }

    /** Computes every operation of a program on doubles for at most {@link #LANES} inputs, given by argument. */
    void runDoubles(List<double[]> src, int start, int lanes) {
        inputs().forEach(at -> {
            double[] from = src.get(((Op.Input) program.ops().get(at)).argument());
            Arrays.setAll(wide(at), lane -> lane < lanes ? Double.doubleToRawLongBits(from[start + lane]) : 0);
        });
        compute(lanes);
    }

    /** {@return the positions of the input} */
    private IntStream inputs() {
        return IntStream.range(0, registers.length).filter(at -> program.ops().get(at) instanceof Op.Input);
    }

    private void compute(int lanes) {
        for (int position = 0; position < registers.length; position++) {
            if (wide.compute(position, lanes)) {
                continue;
            }
            int[] to = registers[position];
            switch (program.ops().get(position)) {
                case Op.FloatConst(float value) -> fill(to, lanes, lane -> bits(value));
                case Op.IntConst(int value) -> fill(to, lanes, lane -> value);
                case Op.Unary(UnaryKind kind, int a) -> map(to, lanes, registers[a], OperationMeaning.of(kind));
                case Op.Binary(BinaryKind kind, int a, int b) ->
                    map(to, lanes, registers[a], registers[b], OperationMeaning.of(kind));
                case Op.Fma(int a, int b, int c) -> fma(to, lanes, registers[a], registers[b], registers[c]);
                case Op.Shift(ShiftKind kind, int a, int distance) ->
                    map(to, lanes, registers[a], OperationMeaning.of(kind, distance));
                case Op.Select(int mask, int a, int b) ->
                    select(to, lanes, registers[mask], registers[a], registers[b]);
                case Op.FastPath(int mask, int a, int b) ->
                    select(to, lanes, registers[mask], registers[a], registers[b]);
                case Op.Lookup(List<Integer> table, int index) -> lookup(to, lanes, table, registers[index]);
                case Op.Gather(int table, int index) -> {
                    IntTable entries = ((Op.Ints) program.ops().get(table)).table();
                    map(to, lanes, registers[index], lane -> entries.at((int) lane));
                }
                case Op.DoubleConst constant -> throw new AssertionError(constant);
                case Op.LongConst constant -> throw new AssertionError(constant);
                case Op.DoubleFma fma -> throw new AssertionError(fma);
                case Op.Input input -> {
                }
                case Op.Ints table -> {
                }
                case Op.Doubles table -> {
                }
            }
        }
    }

    /** {@return the lanes of the value at {@code position}, as {@link #run} has left them} */
    int[] register(int position) {
        return registers[position];
    }

    /** {@return the bits of the lanes of 64 bits at {@code position}, as {@link #run} has left them} */
    long[] wide(int position) {
        return wide.register(position);
    }

    private static void fill(int[] to, int lanes, IntUnaryOperator lane) {
        for (int i = 0; i < lanes; i++) {
            to[i] = lane.applyAsInt(i);
        }
    }

    private static void map(int[] to, int lanes, int[] a, LongUnaryOperator meaning) {
        for (int i = 0; i < lanes; i++) {
            to[i] = (int) meaning.applyAsLong(a[i]);
        }
    }

    private static void map(int[] to, int lanes, int[] a, int[] b, LongBinaryOperator meaning) {
        for (int i = 0; i < lanes; i++) {
            to[i] = (int) meaning.applyAsLong(a[i], b[i]);
        }
    }

    private static void fma(int[] to, int lanes, int[] a, int[] b, int[] c) {
        for (int i = 0; i < lanes; i++) {
            to[i] = (int) OperationMeaning.fma(a[i], b[i], c[i]);
        }
    }

    private static void select(int[] to, int lanes, int[] mask, int[] a, int[] b) {
        for (int i = 0; i < lanes; i++) {
            to[i] = mask[i] != 0 ? a[i] : b[i];
        }
    }

    private static void lookup(int[] to, int lanes, List<Integer> table, int[] index) {
        int[] entries = table.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < lanes; i++) {
            to[i] = entries[index[i] & entries.length - 1];
        }
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }
}
