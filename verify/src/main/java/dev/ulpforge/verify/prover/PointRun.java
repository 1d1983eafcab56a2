package dev.ulpforge.verify.prover;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.OperationMeaning;
import dev.ulpforge.model.ir.Type;

/** Runs a code at single inputs. Not thread-safe. */
final class PointRun {
    private final Code code;
    private final List<Type> types;
    private final Step[] steps;
    private final int[] needed;
    private final long[] lanes;

    PointRun(Code code) {
        this.code = code;
        types = code.types();
        steps = code.ops().stream().map(op -> step(op, code.ops())).toArray(Step[]::new);
        needed = needed(code);
        lanes = new long[code.ops().size()];
    }

    /** An operation. */
    private interface Step {
        long of(long[] lanes, long input);
    }

    private static int[] needed(Code code) {
        boolean[] needed = new boolean[code.result() + 1];
        needed[code.result()] = true;
        for (int at = code.result(); at >= 0; at--) {
            if (needed[at]) {
                code.ops().get(at).operands().forEach(of -> needed[of] = true);
            }
        }
        return IntStream.range(0, needed.length).filter(at -> needed[at]).toArray();
    }

    /** {@return sign and exponent of the number at {@code position}; a lane that is no number itself} */
    long binadeAt(int position, long input) {
        return binade(position, at(position, input));
    }

    /** {@return sign and exponent of each number up to the result, and lanes that are no numbers} */
    long[] binades(long input) {
        at(code.result(), input);
        long[] binades = new long[code.result() + 1];
        Arrays.setAll(binades, position -> binade(position, lanes[position]));
        return binades;
    }

    private long binade(int position, long lane) {
        return switch (types.get(position)) {
            case FLOAT -> lane >> Format.BINARY32.fractionBits();
            case DOUBLE -> lane >> Format.BINARY64.fractionBits();
            case INT, LONG, MASK, INT_TABLE, DOUBLE_TABLE -> lane;
        };
    }

    /** {@return the result at the input with these bits} */
    double result(long input) {
        for (int at : needed) {
            lanes[at] = steps[at].of(lanes, input);
        }
        return value(code.format(), lanes[code.result()]);
    }

    /** {@return the number at a position on which the last {@link #result} depends} */
    double number(int position) {
        return value(code.format(), lanes[position]);
    }

    /** {@return the lane at {@code position}, see {@link OperationMeaning}, for the input with these bits} */
    long at(int position, long input) {
        for (int i = 0; i <= position; i++) {
            lanes[i] = steps[i].of(lanes, input);
        }
        return lanes[position];
    }

    /** {@return 1 if the lane at {@code position} is that of its operation's first operand, otherwise 0} */
    long choiceAt(int position, long input) {
        return at(position, input) == lanes[code.ops().get(position).operands().getFirst()] ? 1 : 0;
    }

    private static Step step(Op op, List<Op> ops) {
        return switch (op) {
            case Op.Input(Type type, _) -> type == Type.FLOAT ? (_, input) -> (int) input : (_, input) -> input;
            case Op.FloatConst(float value) -> constant(Float.floatToRawIntBits(value));
            case Op.IntConst(int value) -> constant(value);
            case Op.DoubleConst(double value) -> constant(Double.doubleToRawLongBits(value));
            case Op.LongConst(long value) -> constant(value);
            case Op.Ints _,Op.Doubles _ -> constant(0);
            case Op.Unary(var kind, int a) -> onOne(OperationMeaning.of(kind), a);
            case Op.Binary(var kind, int a, int b) -> onTwo(OperationMeaning.of(kind), a, b);
            case Op.Fma(int a, int b, int c) ->
                (lanes, _) -> OperationMeaning.fma(lanes[a], lanes[b], lanes[c]);
            case Op.DoubleFma(int a, int b, int c) ->
                (lanes, _) -> OperationMeaning.doubleFma(lanes[a], lanes[b], lanes[c]);
            case Op.Shift(var kind, int a, int distance) -> onOne(OperationMeaning.of(kind, distance), a);
            case Op.Select(int mask, int a, int b) -> (lanes, _) -> lanes[mask] != 0 ? lanes[a] : lanes[b];
            case Op.FastPath(int mask, int a, int b) -> (lanes, _) -> lanes[mask] != 0 ? lanes[a] : lanes[b];
            case Op.Lookup(List<Integer> table, int index) ->
                (lanes, _) -> table.get((int) lanes[index] & table.size() - 1);
            case Op.Gather(int at, int index) -> gathering(ops.get(at), index);
        };
    }

    private static Step gathering(Op table, int index) {
        return (lanes, _) -> entry(table, (int) lanes[index]);
    }

    private static Step constant(long lane) {
        return (_, _) -> lane;
    }

    private static Step onOne(LongUnaryOperator meaning, int a) {
        return (lanes, _) -> meaning.applyAsLong(lanes[a]);
    }

    private static Step onTwo(LongBinaryOperator meaning, int a, int b) {
        return (lanes, _) -> meaning.applyAsLong(lanes[a], lanes[b]);
    }

    /** {@return the lane of a table's entry} */
    static long entry(Op table, int index) {
        return switch (table) {
            case Op.Ints(IntTable ints) -> ints.at(index);
            case Op.Doubles(DoubleTable doubles) -> Double.doubleToRawLongBits(doubles.at(index));
            default -> throw new IllegalArgumentException(table + " is no table");
        };
    }

    /** {@return the number with the bits of a lane} */
    static double value(Format format, long lane) {
        return format.equals(Format.BINARY32) ? Float.intBitsToFloat((int) lane) : Double.longBitsToDouble(lane);
    }

    /** {@return the lane of a number of a format} */
    static long lane(Format format, double value) {
        return format.equals(Format.BINARY32)
                ? Float.floatToRawIntBits((float) value)
                : Double.doubleToRawLongBits(value);
    }
}
