package dev.ulpforge.model.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.ulpforge.model.format.Format;

/** Collects the operations of a program; an operation that is already there is shared. Not thread-safe. */
public final class ProgramBuilder {
    private final List<Op> ops = new ArrayList<>();
    private final Map<Op, Integer> positions = new HashMap<>();

    /** {@return the position of {@code op}, added unless an equal one is there} */
    public int add(Op op) {
        return positions.computeIfAbsent(op, added -> {
            ops.add(added);
            return ops.size() - 1;
        });
    }

    /** {@return the operations so far} */
    public List<Op> ops() {
        return List.copyOf(ops);
    }

    /** {@return the number of operations so far} */
    public int size() {
        return ops.size();
    }

    /** {@return the position of the input of a program on floats} */
    public int input() {
        return add(new Op.Input(Type.FLOAT));
    }

    /** {@return the position of a float constant} */
    public int constant(float value) {
        return add(new Op.FloatConst(value));
    }

    /** {@return the position of a float constant of its own, which no equal one is merged with} */
    public int hole(float value) {
        ops.add(new Op.FloatConst(value));
        return ops.size() - 1;
    }

    /** {@return the position of an int constant} */
    public int constant(int value) {
        return add(new Op.IntConst(value));
    }

    /** {@return the position of an operation on one operand} */
    public int unary(UnaryKind kind, int a) {
        return add(new Op.Unary(kind, a));
    }

    /** {@return the position of an operation on two operands} */
    public int binary(BinaryKind kind, int a, int b) {
        return add(new Op.Binary(kind, a, b));
    }

    /** {@return the position of {@code a*b + c}} */
    public int fma(int a, int b, int c) {
        return add(new Op.Fma(a, b, c));
    }

    /** {@return the position of a shift} */
    public int shift(ShiftKind kind, int a, int distance) {
        return add(new Op.Shift(kind, a, distance));
    }

    /** {@return the position of a double constant} */
    public int constant(double value) {
        return add(new Op.DoubleConst(value));
    }

    /** {@return the position of a long constant} */
    public int constant(long value) {
        return add(new Op.LongConst(value));
    }

    /** {@return the position of {@code a*b + c} for doubles} */
    public int dfma(int a, int b, int c) {
        return add(new Op.DoubleFma(a, b, c));
    }

    /** {@return the position of a table of ints in memory} */
    public int table(IntTable table) {
        return add(new Op.Ints(table));
    }

    /** {@return the position of a table of doubles in memory} */
    public int table(DoubleTable table) {
        return add(new Op.Doubles(table));
    }

    /** {@return the position of the entry of a table in memory} */
    public int gather(int table, int index) {
        return add(new Op.Gather(table, index));
    }

    /** {@return the input of a program on floats} */
    public F32 x() {
        return new F32(this, input());
    }

    /** {@return the second argument of a program on floats} */
    public F32 y() {
        return new F32(this, add(new Op.Input(Type.FLOAT, 1)));
    }

    /** {@return the input of a program on doubles} */
    public F64 wideX() {
        return new F64(this, add(new Op.Input(Type.DOUBLE)));
    }

    /** {@return the second argument of a program on doubles} */
    public F64 wideY() {
        return new F64(this, add(new Op.Input(Type.DOUBLE, 1)));
    }

    /** {@return a float constant} */
    public F32 f32(float value) {
        return new F32(this, constant(value));
    }

    /** {@return a float constant of its own, which no equal one is merged with}: one that may be changed later */
    public F32 open(float value) {
        return new F32(this, hole(value));
    }

    /** {@return a double constant} */
    public F64 f64(double value) {
        return new F64(this, constant(value));
    }

    /** {@return a long constant} */
    public I64 i64(long value) {
        return new I64(this, constant(value));
    }

    /** {@return an int constant} */
    public I32 i32(int value) {
        return new I32(this, constant(value));
    }

    /** {@return the program with this result; operations that it does not need are left out} */
    public Program build(FloatingPoint<?> result) {
        return build(result.at());
    }

    /** {@return {@code program} with equal operations merged} */
    public static Program shared(Program program) {
        ProgramBuilder builder = new ProgramBuilder();
        return builder.build(program.format() == Format.BINARY32
                ? builder.of(program, builder.x())
                : builder.of(program, builder.wideX()));
    }

    /** {@return the result of a whole program for an argument of its format; equal operations are merged} */
    public <T extends FloatingPoint<T>> T of(Program program, T argument) {
        List<Integer> moved = new ArrayList<>();
        for (Op op : program.ops()) {
            moved.add(op instanceof Op.Input
                    ? argument.at()
                    : add(op.on(op.operands().stream().map(moved::get).toList())));
        }
        return argument.another(moved.get(program.result()));
    }

    /** {@return the program with this result; operations that it does not need are left out} */
    public Program build(int result) {
        Program whole = new Program(ops, result);
        var live = whole.reachable(result);
        int[] moved = new int[ops.size()];
        List<Op> kept = new ArrayList<>();
        for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
            moved[i] = kept.size();
            Op op = ops.get(i);
            kept.add(op.on(op.operands().stream().map(operand -> moved[operand]).toList()));
        }
        return new Program(kept, moved[result]);
    }
}
