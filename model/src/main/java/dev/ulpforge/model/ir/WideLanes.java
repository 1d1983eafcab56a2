package dev.ulpforge.model.ir;

import java.util.function.IntConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** The part of the {@link Interpreter} that reads or writes lanes of 64 bits, which are kept as raw longs. */
final class WideLanes {
    private final Program program;
    private final int[][] narrow;
    private final long[][] wide;

    /**
     * Registers for {@code program}.
     *
     * @param narrow the registers of all other types, by position
     */
    WideLanes(Program program, int[][] narrow) {
        this.program = program;
        this.narrow = narrow;
        this.wide = program.types().stream().map(type -> type.isWide() ? new long[Interpreter.LANES] : null)
                .toArray(long[][]::new);
    }

    /** {@return the lanes of the value of 64 bits at {@code position}} */
    long[] register(int position) {
        return wide[position];
    }

    /**
     * {@return whether the operation at {@code position} has to do with lanes of 64 bits} Then they have been computed.
     */
    boolean compute(int position, int lanes) {
        long[] to = wide[position];
        IntConsumer lane = switch (program.ops().get(position)) {
            case Op.DoubleConst(double value) -> i -> to[i] = bits(value);
            case Op.LongConst(long value) -> i -> to[i] = value;
            case Op.Unary(UnaryKind kind, int a) when isWide(position, a) ->
                map(position, a, OperationMeaning.of(kind));
            case Op.Binary(BinaryKind kind, int a, int b) when isWide(position, a) ->
                map(position, a, b, OperationMeaning.of(kind));
            case Op.DoubleFma(int a, int b, int c) ->
                i -> to[i] = OperationMeaning.doubleFma(wide[a][i], wide[b][i], wide[c][i]);
            case Op.Shift(ShiftKind kind, int a, int distance) when isWide(position, a) ->
                map(position, a, OperationMeaning.of(kind, distance));
            case Op.Select(int mask, int a, int b) when to != null ->
                i -> to[i] = narrow[mask][i] != 0 ? wide[a][i] : wide[b][i];
            case Op.FastPath(int mask, int a, int b) when to != null ->
                i -> to[i] = narrow[mask][i] != 0 ? wide[a][i] : wide[b][i];
            case Op.Gather(int table, int index) when program.ops().get(table) instanceof Op.Doubles(DoubleTable t) ->
                i -> to[i] = bits(t.at(narrow[index][i]));
            default -> null;
        };
        for (int i = 0; lane != null && i < lanes; i++) {
            lane.accept(i);
        }
        return lane != null;
    }

    /** {@return whether the result or the operand of an operation has 64 bits} */
    private boolean isWide(int position, int operand) {
        return wide[position] != null || wide[operand] != null;
    }

    private IntConsumer map(int position, int a, LongUnaryOperator meaning) {
        return i -> set(position, i, meaning.applyAsLong(lane(a, i)));
    }

    private IntConsumer map(int position, int a, int b, LongBinaryOperator meaning) {
        return i -> set(position, i, meaning.applyAsLong(lane(a, i), lane(b, i)));
    }

    private long lane(int position, int i) {
        return wide[position] != null ? wide[position][i] : narrow[position][i];
    }

    private void set(int position, int i, long lane) {
        if (wide[position] != null) {
            wide[position][i] = lane;
        } else {
            narrow[position][i] = (int) lane;
        }
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
