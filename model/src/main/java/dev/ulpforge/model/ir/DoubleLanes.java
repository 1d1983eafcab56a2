package dev.ulpforge.model.ir;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;

/** The part of the {@link Interpreter} that reads or writes doubles. */
final class DoubleLanes {
    private final Program program;
    private final int[][] ints;
    private final double[][] doubles;

    /**
     * Registers for {@code program}.
     *
     * @param ints the registers of all other types, by position
     */
    DoubleLanes(Program program, int[][] ints) {
        this.program = program;
        this.ints = ints;
        this.doubles = program.types().stream()
                .map(type -> type == Type.DOUBLE ? new double[Interpreter.LANES] : null).toArray(double[][]::new);
    }

    /** {@return the lanes of the double at {@code position}} */
    double[] register(int position) {
        return doubles[position];
    }

    /** {@return whether the operation at {@code position} has to do with doubles} Then its lanes have been computed. */
    boolean compute(int position, int lanes) {
        IntConsumer lane = switch (program.ops().get(position)) {
            case Op.DoubleConst(double value) -> i -> doubles[position][i] = value;
            case Op.Unary(UnaryKind kind, int a) -> unary(kind, position, a);
            case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, position, a, b);
            case Op.DoubleFma(int a, int b, int c) ->
                i -> doubles[position][i] = Math.fma(doubles[a][i], doubles[b][i], doubles[c][i]);
            case Op.Select(int mask, int a, int b) when doubles[position] != null ->
                i -> doubles[position][i] = ints[mask][i] != 0 ? doubles[a][i] : doubles[b][i];
            case Op.Gather(int table, int index) when program.ops().get(table) instanceof Op.Doubles(DoubleTable t) ->
                i -> doubles[position][i] = t.at(ints[index][i]);
            default -> null;
        };
        for (int i = 0; lane != null && i < lanes; i++) {
            lane.accept(i);
        }
        return lane != null;
    }

    private IntConsumer unary(UnaryKind kind, int position, int a) {
        return switch (kind) {
            case F2D -> i -> doubles[position][i] = Float.intBitsToFloat(ints[a][i]);
            case I2D -> i -> doubles[position][i] = ints[a][i];
            case D2F -> i -> ints[position][i] = Float.floatToRawIntBits((float) doubles[a][i]);
            case D2I -> i -> ints[position][i] = (int) doubles[a][i];
            case DNEG -> map(position, a, value -> -value);
            case DABS -> map(position, a, Math::abs);
            case DSQRT -> map(position, a, Math::sqrt);
            case NEG, ABS, SQRT, BITS, FROM_BITS, TO_INT, TO_FLOAT, NOT -> null;
        };
    }

    private IntConsumer map(int position, int a, DoubleUnaryOperator meaning) {
        return i -> doubles[position][i] = meaning.applyAsDouble(doubles[a][i]);
    }

    private IntConsumer binary(BinaryKind kind, int position, int a, int b) {
        return switch (kind) {
            case DADD -> map(position, a, b, (x, y) -> x + y);
            case DSUB -> map(position, a, b, (x, y) -> x - y);
            case DMUL -> map(position, a, b, (x, y) -> x * y);
            case DDIV -> map(position, a, b, (x, y) -> x / y);
            case DLT -> i -> ints[position][i] = doubles[a][i] < doubles[b][i] ? 1 : 0;
            case DLE -> i -> ints[position][i] = doubles[a][i] <= doubles[b][i] ? 1 : 0;
            case DEQ -> i -> ints[position][i] = doubles[a][i] == doubles[b][i] ? 1 : 0;
            case ADD, SUB, MUL, DIV, IADD, ISUB, IMIN, IMAX, IAND, IOR, IXOR, LT, LE, EQ, NE, ILT, ILE, IEQ, AND, OR,
                    ISHL, ISAR, ISHR ->
                null;
        };
    }

    private IntConsumer map(int position, int a, int b, DoubleBinaryOperator meaning) {
        return i -> doubles[position][i] = meaning.applyAsDouble(doubles[a][i], doubles[b][i]);
    }
}
