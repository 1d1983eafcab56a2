package dev.ulpforge.verify.prover;

import java.util.Arrays;
import java.util.List;

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
    private final long[] lanes;

    PointRun(Code code) {
        this.code = code;
        types = code.types();
        lanes = new long[code.ops().size()];
    }

    /** {@return whether the operation at {@code position} yields floating-point numbers} */
    boolean isNumber(int position) {
        return types.get(position) == Type.FLOAT || types.get(position) == Type.DOUBLE;
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
        return value(code.format(), at(code.result(), input));
    }

    /** {@return the lane at {@code position}, see {@link OperationMeaning}, for the input with these bits} */
    long at(int position, long input) {
        for (int i = 0; i <= position; i++) {
            lanes[i] = lane(code.ops().get(i), input);
        }
        return lanes[position];
    }

    /** {@return 1 if the lane at {@code position} is that of its operation's first operand, otherwise 0} */
    long choiceAt(int position, long input) {
        return at(position, input) == lanes[code.ops().get(position).operands().getFirst()] ? 1 : 0;
    }

    private long lane(Op op, long input) {
        return switch (op) {
            case Op.Input(Type type, _) -> type == Type.FLOAT ? (int) input : input;
            case Op.FloatConst(float value) -> Float.floatToRawIntBits(value);
            case Op.IntConst(int value) -> value;
            case Op.DoubleConst(double value) -> Double.doubleToRawLongBits(value);
            case Op.LongConst(long value) -> value;
            case Op.Ints _,Op.Doubles _ -> 0;
            case Op.Unary(var kind, int a) -> OperationMeaning.of(kind).applyAsLong(lanes[a]);
            case Op.Binary(var kind, int a, int b) -> OperationMeaning.of(kind).applyAsLong(lanes[a], lanes[b]);
            case Op.Fma(int a, int b, int c) -> OperationMeaning.fma(lanes[a], lanes[b], lanes[c]);
            case Op.DoubleFma(int a, int b, int c) -> OperationMeaning.doubleFma(lanes[a], lanes[b], lanes[c]);
            case Op.Shift(var kind, int a, int distance) -> OperationMeaning.of(kind, distance).applyAsLong(lanes[a]);
            case Op.Select(int mask, int a, int b) -> lanes[mask] != 0 ? lanes[a] : lanes[b];
            case Op.FastPath(int mask, int a, int b) -> lanes[mask] != 0 ? lanes[a] : lanes[b];
            case Op.Lookup(List<Integer> table, int index) -> table.get((int) lanes[index] & table.size() - 1);
            case Op.Gather(int table, int index) -> entry(code.ops().get(table), (int) lanes[index]);
        };
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
