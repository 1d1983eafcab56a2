package dev.ulpforge.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;

/** A program with the users of each of its values, and what operations look like whatever their number of bits. */
final class DataFlow {

    /** {@code a*b + c}, of floats or doubles. */
    record MultiplyAdd(int a, int b, int c) {}

    /** Two operands. */
    record Pair(int a, int b) {}

    private final Program program;
    private final List<Type> types;
    private final List<List<Integer>> users;

    DataFlow(Program program) {
        this.program = program;
        this.types = program.types();
        this.users = new ArrayList<>();
        for (int position = 0; position < program.ops().size(); position++) {
            users.add(new ArrayList<>());
            for (int operand : program.ops().get(position).operands()) {
                users.get(operand).add(position);
            }
        }
    }

    Program program() {
        return program;
    }

    int size() {
        return program.ops().size();
    }

    Op op(int position) {
        return program.ops().get(position);
    }

    Type type(int position) {
        return types.get(position);
    }

    /** {@return the positions of the operations that take the value, once for each time they do} */
    List<Integer> users(int position) {
        return users.get(position);
    }

    boolean isInput(int position) {
        return op(position) instanceof Op.Input;
    }

    boolean isConstant(int position) {
        return op(position) instanceof Op.Leaf && !isInput(position) && types.get(position).isLane();
    }

    /** {@return the value of a constant float or double} */
    OptionalDouble real(int position) {
        return switch (op(position)) {
            case Op.FloatConst(float value) -> OptionalDouble.of(value);
            case Op.DoubleConst(double value) -> OptionalDouble.of(value);
            default -> OptionalDouble.empty();
        };
    }

    boolean isReal(int position, double value) {
        OptionalDouble constant = real(position);
        return constant.isPresent() && Double.compare(constant.getAsDouble(), value) == 0;
    }

    /** {@return the value of a constant int or long} */
    OptionalLong integer(int position) {
        return switch (op(position)) {
            case Op.IntConst(int value) -> OptionalLong.of(value);
            case Op.LongConst(long value) -> OptionalLong.of(value);
            default -> OptionalLong.empty();
        };
    }

    boolean isInteger(int position, long value) {
        OptionalLong constant = integer(position);
        return constant.isPresent() && constant.getAsLong() == value;
    }

    Optional<MultiplyAdd> multiplyAdd(int position) {
        return switch (op(position)) {
            case Op.Fma(int a, int b, int c) -> Optional.of(new MultiplyAdd(a, b, c));
            case Op.DoubleFma(int a, int b, int c) -> Optional.of(new MultiplyAdd(a, b, c));
            default -> Optional.empty();
        };
    }

    /** {@return the operands, if the operation is of one of two kinds: that of 32 and that of 64 bits} */
    Optional<Pair> binary(int position, BinaryKind narrow, BinaryKind wide) {
        return op(position) instanceof Op.Binary(BinaryKind kind, int a, int b) && (kind == narrow || kind == wide)
                ? Optional.of(new Pair(a, b))
                : Optional.empty();
    }

    Optional<Pair> sum(int position) {
        return binary(position, BinaryKind.ADD, BinaryKind.DADD);
    }

    Optional<Pair> difference(int position) {
        return binary(position, BinaryKind.SUB, BinaryKind.DSUB);
    }

    Optional<Pair> product(int position) {
        return binary(position, BinaryKind.MUL, BinaryKind.DMUL);
    }

    Optional<Integer> unary(int position, UnaryKind narrow, UnaryKind wide) {
        return op(position) instanceof Op.Unary(UnaryKind kind, int a) && (kind == narrow || kind == wide)
                ? Optional.of(a)
                : Optional.empty();
    }

    /** {@return the float or double of which a value is the bits} */
    Optional<Integer> ofBits(int position) {
        return unary(position, UnaryKind.BITS, UnaryKind.DBITS);
    }

    /** {@return the bits of which a value is the float or double} */
    Optional<Integer> fromBits(int position) {
        return unary(position, UnaryKind.FROM_BITS, UnaryKind.FROM_DBITS);
    }

    /** {@return what is shifted left, if it is, by {@code distance}} */
    Optional<Integer> shiftedLeft(int position, int distance) {
        return op(position) instanceof Op.Shift(ShiftKind kind, int a, int by) && by == distance
                && (kind == ShiftKind.SHL || kind == ShiftKind.SHL64) ? Optional.of(a) : Optional.empty();
    }

    /** {@return the number of explicit bits of the significand of a float or double, or of the bits of one} */
    int significandBits(int position) {
        return types.get(position).isWide() ? 52 : 23;
    }
}
