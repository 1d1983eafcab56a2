package dev.ulpforge.model.reading;

import java.util.List;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/** Every operation as it stands, for what is not recognised as more. */
record PlainOperations(DataFlow flow, Tables tables) {

    Recognised at(int position) {
        return Recognised.part(name(position), formula(position));
    }

    private String name(int position) {
        return switch (flow.type(position)) {
            case FLOAT, DOUBLE -> "t";
            case INT, LONG -> flow.ofBits(position).isPresent() ? "bits" : "k";
            case MASK -> "is";
            case INT_TABLE, DOUBLE_TABLE -> "table";
        };
    }

    private Formula formula(int position) {
        return switch (flow.op(position)) {
            case Op.Input input -> new Formula.Symbol(input.name());
            case Op.FloatConst(float value) -> new Formula.Constant(value, true);
            case Op.DoubleConst(double value) -> new Formula.Constant(value, false);
            case Op.IntConst(int value) -> new Formula.Symbol(Numbers.text(value, false));
            case Op.LongConst(long value) -> new Formula.Symbol(Numbers.text(value, true));
            case Op.Ints ints -> new Formula.Symbol("table");
            case Op.Doubles doubles -> new Formula.Symbol("table");
            case Op.Unary(UnaryKind kind, int a) -> unary(kind, Formula.of(a));
            case Op.Binary(BinaryKind kind, int a, int b) -> binary(kind, Formula.of(a), Formula.of(b));
            case Op.Fma(int a, int b, int c) -> multiplyAdd(a, b, c);
            case Op.DoubleFma(int a, int b, int c) -> multiplyAdd(a, b, c);
            case Op.Shift(ShiftKind kind, int a, int distance) -> new Formula.Infix(switch (kind) {
                case SHL, SHL64 -> Formula.Operator.LEFT;
                case SAR, SAR64 -> Formula.Operator.RIGHT;
                case SHR, SHR64 -> Formula.Operator.RIGHT_UNSIGNED;
            }, Formula.of(a), new Formula.Symbol(Integer.toString(distance)));
            case Op.Select(int mask, int a, int b) -> cases(mask, a, b);
            case Op.FastPath(int mask, int a, int b) -> cases(mask, a, b);
            case Op.Lookup(List<Integer> table, int index) -> new Formula.Entry(tables.name(position),
                    new Formula.Infix(Formula.Operator.MODULO, Formula.of(index),
                            new Formula.Symbol(Integer.toString(table.size()))));
            case Op.Gather gather -> new Formula.Entry(tables.name(position), Formula.of(gather.index()));
        };
    }

    private static Formula cases(int mask, int a, int b) {
        return new Formula.Cases(Formula.of(mask), Formula.of(a), Formula.of(b));
    }

    private Formula multiplyAdd(int a, int b, int c) {
        boolean isMinus = flow.isReal(a, -1) || flow.isReal(b, -1);
        Formula product = isMinus
                ? new Formula.Negation(Formula.of(flow.isReal(a, -1) ? b : a))
                : new Formula.Product(List.of(Formula.of(a), Formula.of(b)));
        return flow.real(c).isPresent() && flow.real(c).getAsDouble() < 0
                ? Formula.difference(product, new Formula.Constant(-flow.real(c).getAsDouble(), !flow.type(c).isWide()))
                : new Formula.Sum(List.of(product, Formula.of(c)));
    }

    private static Formula unary(UnaryKind kind, Formula a) {
        return switch (kind) {
            case NEG, DNEG -> new Formula.Negation(a);
            case ABS, DABS -> new Formula.Magnitude(a);
            case SQRT, DSQRT -> new Formula.Call("√", List.of(a));
            case BITS, DBITS -> new Formula.Call("bits", List.of(a));
            case FROM_BITS, FROM_DBITS -> new Formula.Call("ofBits", List.of(a));
            case TO_INT, D2I -> new Formula.Call("trunc", List.of(a));
            case TO_FLOAT, F2D, I2D, I2L -> a;
            case D2F -> new Formula.Call("toFloat", List.of(a));
            case L2I -> new Formula.Call("lowHalf", List.of(a));
            case NOT -> new Formula.Call("not", List.of(a));
        };
    }

    private static Formula binary(BinaryKind kind, Formula a, Formula b) {
        return switch (kind) {
            case ADD, IADD, DADD, LADD -> new Formula.Sum(List.of(a, b));
            case SUB, ISUB, DSUB, LSUB -> Formula.difference(a, b);
            case MUL, DMUL -> new Formula.Product(List.of(a, b));
            case DIV, DDIV -> new Formula.Infix(Formula.Operator.QUOTIENT, a, b);
            case IMIN -> new Formula.Call("min", List.of(a, b));
            case IMAX -> new Formula.Call("max", List.of(a, b));
            case IAND, LAND -> new Formula.Infix(Formula.Operator.BIT_AND, a, b);
            case IOR, LOR -> new Formula.Infix(Formula.Operator.BIT_OR, a, b);
            case IXOR, LXOR -> new Formula.Infix(Formula.Operator.BIT_XOR, a, b);
            case ISHL, LSHL -> new Formula.Infix(Formula.Operator.LEFT, a, b);
            case ISAR, LSAR -> new Formula.Infix(Formula.Operator.RIGHT, a, b);
            case ISHR, LSHR -> new Formula.Infix(Formula.Operator.RIGHT_UNSIGNED, a, b);
            case LT, ILT, DLT, LLT -> new Formula.Infix(Formula.Operator.LESS, a, b);
            case LE, ILE, DLE, LLE -> new Formula.Infix(Formula.Operator.AT_MOST, a, b);
            case EQ, IEQ, DEQ, LEQ -> new Formula.Infix(Formula.Operator.EQUAL, a, b);
            case NE -> new Formula.Infix(Formula.Operator.UNEQUAL, a, b);
            case AND -> new Formula.Infix(Formula.Operator.AND, a, b);
            case OR -> new Formula.Infix(Formula.Operator.OR, a, b);
        };
    }
}
