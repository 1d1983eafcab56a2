package dev.ulpforge.model.ir;

import java.util.function.DoubleBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

import dev.ulpforge.model.format.Format;

/** The part of the {@link Interpreter} that reads or writes lanes of 64 bits, which are kept as raw longs. */
final class WideLanes {
    private static final long SIGN = Format.BINARY64.sign();
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
            case Op.Unary(UnaryKind kind, int a) -> unary(kind, position, a);
            case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, position, a, b);
            case Op.DoubleFma(int a, int b, int c) ->
                i -> to[i] = bits(Math.fma(real(a, i), real(b, i), real(c, i)));
            case Op.Shift(ShiftKind kind, int a, int distance) -> shift(kind, position, a, distance);
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

    private IntConsumer unary(UnaryKind kind, int position, int a) {
        return switch (kind) {
            case F2D -> i -> wide[position][i] = bits(Float.intBitsToFloat(narrow[a][i]));
            case I2D -> i -> wide[position][i] = bits(narrow[a][i]);
            case I2L -> i -> wide[position][i] = narrow[a][i];
            case D2F -> i -> narrow[position][i] = Float.floatToRawIntBits((float) real(a, i));
            case D2I -> i -> narrow[position][i] = (int) real(a, i);
            case L2I -> i -> narrow[position][i] = (int) wide[a][i];
            case DBITS, FROM_DBITS -> map(position, a, value -> value);
            case DNEG -> map(position, a, value -> value ^ SIGN);
            case DABS -> map(position, a, value -> value & ~SIGN);
            case DSQRT -> map(position, a, value -> bits(Math.sqrt(Double.longBitsToDouble(value))));
            case NEG, ABS, SQRT, BITS, FROM_BITS, TO_INT, TO_FLOAT, NOT -> null;
        };
    }

    private IntConsumer map(int position, int a, LongUnaryOperator meaning) {
        return i -> wide[position][i] = meaning.applyAsLong(wide[a][i]);
    }

    private IntConsumer binary(BinaryKind kind, int position, int a, int b) {
        return switch (kind) {
            case DADD -> doubles(position, a, b, (x, y) -> x + y);
            case DSUB -> doubles(position, a, b, (x, y) -> x - y);
            case DMUL -> doubles(position, a, b, (x, y) -> x * y);
            case DDIV -> doubles(position, a, b, (x, y) -> x / y);
            case DLT -> i -> narrow[position][i] = real(a, i) < real(b, i) ? 1 : 0;
            case DLE -> i -> narrow[position][i] = real(a, i) <= real(b, i) ? 1 : 0;
            case DEQ -> i -> narrow[position][i] = real(a, i) == real(b, i) ? 1 : 0;
            case LADD -> longs(position, a, b, (x, y) -> x + y);
            case LSUB -> longs(position, a, b, (x, y) -> x - y);
            case LAND -> longs(position, a, b, (x, y) -> x & y);
            case LOR -> longs(position, a, b, (x, y) -> x | y);
            case LXOR -> longs(position, a, b, (x, y) -> x ^ y);
            case LSHL -> longs(position, a, b, (x, y) -> x << y);
            case LSAR -> longs(position, a, b, (x, y) -> x >> y);
            case LSHR -> longs(position, a, b, (x, y) -> x >>> y);
            case LLT -> i -> narrow[position][i] = wide[a][i] < wide[b][i] ? 1 : 0;
            case LLE -> i -> narrow[position][i] = wide[a][i] <= wide[b][i] ? 1 : 0;
            case LEQ -> i -> narrow[position][i] = wide[a][i] == wide[b][i] ? 1 : 0;
            case ADD, SUB, MUL, DIV, IADD, ISUB, IMIN, IMAX, IAND, IOR, IXOR, LT, LE, EQ, NE, ILT, ILE, IEQ, AND, OR,
                    ISHL, ISAR, ISHR ->
                null;
        };
    }

    private IntConsumer doubles(int position, int a, int b, DoubleBinaryOperator meaning) {
        return i -> wide[position][i] = bits(meaning.applyAsDouble(real(a, i), real(b, i)));
    }

    private IntConsumer longs(int position, int a, int b, LongBinaryOperator meaning) {
        return i -> wide[position][i] = meaning.applyAsLong(wide[a][i], wide[b][i]);
    }

    private IntConsumer shift(ShiftKind kind, int position, int a, int distance) {
        return switch (kind) {
            case SHL64 -> map(position, a, value -> value << distance);
            case SAR64 -> map(position, a, value -> value >> distance);
            case SHR64 -> map(position, a, value -> value >>> distance);
            case SHL, SAR, SHR -> null;
        };
    }

    private double real(int position, int lane) {
        return Double.longBitsToDouble(wide[position][lane]);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
