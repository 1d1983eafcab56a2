package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;

/** Recognises comparisons, and what they choose: minima, maxima, cases. */
record Choices(DataFlow flow) {

    Optional<Recognised> at(int position) {
        return switch (flow.op(position)) {
            case Op.Select(int mask, int a, int b) -> Optional.of(bound(mask, a, b).orElseGet(() -> Recognised
                    .step(flow.type(position).isWide() ? "w" : "y", cases(mask, Formula.of(a), Formula.of(b)))));
            case Op.FastPath path -> Optional.of(Recognised.step("result", Formula.of(path.fast())));
            case Op.Unary(UnaryKind kind, int a) when kind == UnaryKind.NOT ->
                Optional.of(Recognised.part("isNot", new Formula.Call("not", List.of(Formula.of(a)))));
            case Op.Binary(BinaryKind kind, int a, int b) -> test(kind, a, b);
            default -> Optional.empty();
        };
    }

    private static Formula cases(int mask, Formula then, Formula otherwise) {
        return new Formula.Cases(Formula.of(mask), then, otherwise);
    }

    /** The greater or the lesser of two values is a choice by their comparison. */
    private Optional<Recognised> bound(int mask, int a, int b) {
        return flow.op(mask) instanceof Op.Binary(BinaryKind kind, int left, int right) && isLess(kind)
                ? left == a && right == b
                        ? Optional.of(bound("min", b, a))
                        : left == b && right == a ? Optional.of(bound("max", b, a)) : Optional.empty()
                : Optional.empty();
    }

    private static Recognised bound(String function, int first, int second) {
        return Recognised.step("u", new Formula.Call(function, List.of(Formula.of(first), Formula.of(second))));
    }

    private static boolean isLess(BinaryKind kind) {
        return kind == BinaryKind.LT || kind == BinaryKind.DLT || kind == BinaryKind.ILT || kind == BinaryKind.LLT;
    }

    private static Optional<Recognised> test(BinaryKind kind, int a, int b) {
        Formula nan = new Formula.Symbol("NaN");
        return switch (kind) {
            case LT, ILT, DLT, LLT -> relation("isLess", Formula.Operator.LESS, a, b);
            case LE, ILE, DLE, LLE -> relation("isAtMost", Formula.Operator.AT_MOST, a, b);
            case EQ, DEQ -> Optional.of(a == b
                    ? Recognised.part("isNumber",
                            new Formula.Infix(Formula.Operator.UNEQUAL, Formula.of(a), nan))
                    : Recognised.part("isEqual",
                            new Formula.Infix(Formula.Operator.EQUAL, Formula.of(a), Formula.of(b))));
            case IEQ, LEQ -> relation("isEqual", Formula.Operator.EQUAL, a, b);
            case NE -> Optional.of(a == b
                    ? Recognised.part("isNaN", new Formula.Infix(Formula.Operator.EQUAL, Formula.of(a), nan))
                    : Recognised.part("differs",
                            new Formula.Infix(Formula.Operator.UNEQUAL, Formula.of(a), Formula.of(b))));
            case AND -> relation("both", Formula.Operator.AND, a, b);
            case OR -> relation("either", Formula.Operator.OR, a, b);
            case ADD, SUB, MUL, DIV, IADD, ISUB, IMIN, IMAX, IAND, IOR, IXOR, ISHL, ISAR, ISHR, DADD, DSUB, DMUL, DDIV,
                    LADD, LSUB, LAND, LOR, LXOR, LSHL, LSAR, LSHR ->
                Optional.empty();
        };
    }

    private static Optional<Recognised> relation(String name, Formula.Operator operator, int a, int b) {
        return Optional.of(Recognised.part(name, new Formula.Infix(operator, Formula.of(a), Formula.of(b))));
    }
}
